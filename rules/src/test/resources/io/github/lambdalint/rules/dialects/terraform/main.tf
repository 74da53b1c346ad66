locals {
  function = {
    runtime = "java21"
    memory  = 512
    timeout = 60
  }
  jar = "target/shop.jar"
}

variable "role" {
  type = string
}

resource "aws_lambda_function" "ShipOrders" {
  function_name = "ship-orders"
  handler       = "shop.ShipOrders::handleRequest"
  runtime       = local.function.runtime
  memory_size   = local.function.memory
  timeout       = local.function.timeout
  filename      = local.jar
  role          = var.role

  environment {
    variables = {
      SHIPPER = "parcel"
    }
  }
}

resource "aws_lambda_event_source_mapping" "orders" {
  function_name    = aws_lambda_function.ShipOrders.arn
  event_source_arn = aws_sqs_queue.Orders.arn
  batch_size       = 5
}

resource "aws_lambda_function" "TellCustomer" {
  function_name = "tell-customer"
  handler       = "shop.TellCustomer::handleRequest"
  runtime       = local.function.runtime
  memory_size   = local.function.memory
  timeout       = 10
  filename      = local.jar
  role          = var.role
}

resource "aws_lambda_function_event_invoke_config" "tell_customer" {
  function_name          = aws_lambda_function.TellCustomer.function_name
  maximum_retry_attempts = 1

  destination_config {
    on_failure {
      destination = aws_sqs_queue.NotTold.arn
    }
  }
}

resource "aws_sns_topic_subscription" "shipped" {
  topic_arn = aws_sns_topic.Shipped.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.TellCustomer.arn
}

resource "aws_lambda_permission" "shipped" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.TellCustomer.function_name
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.Shipped.arn
}

resource "aws_lambda_function" "CountOrders" {
  function_name = "count-orders"
  handler       = "shop.CountOrders::handleRequest"
  runtime       = local.function.runtime
  memory_size   = local.function.memory
  timeout       = local.function.timeout
  filename      = local.jar
  role          = var.role
}

resource "aws_lambda_event_source_mapping" "clicks" {
  function_name                  = aws_lambda_function.CountOrders.arn
  event_source_arn               = aws_kinesis_stream.Clicks.arn
  starting_position              = "LATEST"
  maximum_retry_attempts         = 3
  bisect_batch_on_function_error = true
}

resource "aws_sqs_queue" "Orders" {
  visibility_timeout_seconds = 90
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.FailedOrders.arn
    maxReceiveCount     = 3
  })
}

resource "aws_sqs_queue" "FailedOrders" {}

resource "aws_sqs_queue" "NotTold" {}

resource "aws_sns_topic" "Shipped" {}

resource "aws_kinesis_stream" "Clicks" {
  shard_count = 1
}
