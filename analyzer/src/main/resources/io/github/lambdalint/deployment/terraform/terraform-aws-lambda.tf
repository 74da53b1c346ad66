# What the module terraform-aws-modules/lambda/aws makes of its inputs, as far as functions and
# their invocations go. Inputs, defaults and outputs as its documentation lists them, release 8 and
# the names of outputs before release 2.

variable "create" { default = true }
variable "create_function" { default = true }
variable "create_layer" { default = false }

variable "function_name" { default = "" }
variable "handler" { default = "" }
variable "runtime" { default = "" }
variable "package_type" { default = "Zip" }
variable "image_uri" { default = null }
variable "image_config_command" { default = [] }
variable "image_config_entry_point" { default = [] }
variable "architectures" { default = null }
variable "layers" { default = null }
variable "memory_size" { default = 128 }
variable "ephemeral_storage_size" { default = 512 }
variable "timeout" { default = 3 }
variable "publish" { default = false }
variable "snap_start" { default = false }
variable "lambda_at_edge" { default = false }
variable "lambda_role" { default = "" }
variable "kms_key_arn" { default = null }
variable "reserved_concurrent_executions" { default = -1 }
variable "provisioned_concurrent_executions" { default = -1 }
variable "recursive_loop" { default = null }
variable "environment_variables" { default = {} }
variable "dead_letter_target_arn" { default = null }
variable "tracing_mode" { default = null }
variable "vpc_subnet_ids" { default = null }
variable "vpc_security_group_ids" { default = null }
variable "file_system_arn" { default = null }
variable "file_system_local_mount_path" { default = null }

variable "source_path" { default = null }
variable "local_existing_package" { default = null }
variable "s3_existing_package" { default = null }

variable "create_async_event_config" { default = false }
variable "create_current_version_async_event_config" { default = true }
variable "create_unqualified_alias_async_event_config" { default = true }
variable "maximum_event_age_in_seconds" { default = null }
variable "maximum_retry_attempts" { default = null }
variable "destination_on_failure" { default = null }
variable "destination_on_success" { default = null }

variable "create_current_version_allowed_triggers" { default = true }
variable "create_unqualified_alias_allowed_triggers" { default = true }
variable "allowed_triggers" { default = {} }
variable "event_source_mapping" { default = {} }

variable "create_lambda_function_url" { default = false }
variable "authorization_type" { default = "NONE" }
variable "invoke_mode" { default = null }

locals {
  count    = var.create && var.create_function && !var.create_layer ? 1 : 0
  triggers = local.count == 0 ? {} : var.allowed_triggers
  mappings = local.count == 0 ? {} : var.event_source_mapping
  async    = local.count == 1 && var.create_async_event_config

  # A path, or a list of paths and of maps with a path.
  sources     = flatten([var.source_path])
  source      = try(local.sources[0].path, local.sources[0], null)
  destination = var.destination_on_failure != null || var.destination_on_success != null
}

resource "aws_lambda_function" "this" {
  count = local.count

  function_name                  = var.function_name
  handler                        = var.package_type == "Zip" ? var.handler : null
  runtime                        = var.package_type == "Zip" ? var.runtime : null
  package_type                   = var.package_type
  image_uri                      = var.image_uri
  architectures                  = var.architectures
  layers                         = var.layers
  memory_size                    = var.memory_size
  timeout                        = var.timeout
  publish                        = var.lambda_at_edge || var.snap_start ? true : var.publish
  role                           = var.lambda_role
  kms_key_arn                    = var.kms_key_arn
  reserved_concurrent_executions = var.reserved_concurrent_executions
  filename                       = var.local_existing_package != null ? var.local_existing_package : local.source
  s3_bucket                      = try(var.s3_existing_package.bucket, null)
  s3_key                         = try(var.s3_existing_package.key, null)

  environment {
    variables = var.environment_variables
  }
  dynamic "ephemeral_storage" {
    for_each = var.ephemeral_storage_size == 512 ? [] : [true]
    content {
      size = var.ephemeral_storage_size
    }
  }
  dynamic "image_config" {
    for_each = length(var.image_config_command) > 0 ? [true] : []
    content {
      command     = var.image_config_command
      entry_point = var.image_config_entry_point
    }
  }
  dynamic "dead_letter_config" {
    for_each = var.dead_letter_target_arn == null ? [] : [true]
    content {
      target_arn = var.dead_letter_target_arn
    }
  }
  dynamic "tracing_config" {
    for_each = var.tracing_mode == null ? [] : [true]
    content {
      mode = var.tracing_mode
    }
  }
  dynamic "vpc_config" {
    for_each = var.vpc_subnet_ids == null ? [] : [true]
    content {
      subnet_ids         = var.vpc_subnet_ids
      security_group_ids = var.vpc_security_group_ids
    }
  }
  dynamic "file_system_config" {
    for_each = var.file_system_arn == null ? [] : [true]
    content {
      arn              = var.file_system_arn
      local_mount_path = var.file_system_local_mount_path
    }
  }
  dynamic "snap_start" {
    for_each = var.snap_start ? [true] : []
    content {
      apply_on = "PublishedVersions"
    }
  }
}

resource "aws_lambda_function_recursion_config" "this" {
  count = var.recursive_loop == null ? 0 : local.count

  function_name  = aws_lambda_function.this[0].function_name
  recursive_loop = var.recursive_loop
}

resource "aws_lambda_provisioned_concurrency_config" "current_version" {
  count = var.provisioned_concurrent_executions > 0 ? local.count : 0

  function_name                     = aws_lambda_function.this[0].function_name
  qualifier                         = aws_lambda_function.this[0].version
  provisioned_concurrent_executions = var.provisioned_concurrent_executions
}

resource "aws_lambda_function_event_invoke_config" "current_version" {
  count = local.async && var.create_current_version_async_event_config ? 1 : 0

  function_name                = aws_lambda_function.this[0].function_name
  qualifier                    = aws_lambda_function.this[0].version
  maximum_event_age_in_seconds = var.maximum_event_age_in_seconds
  maximum_retry_attempts       = var.maximum_retry_attempts

  dynamic "destination_config" {
    for_each = local.destination ? [true] : []
    content {
      dynamic "on_failure" {
        for_each = var.destination_on_failure == null ? [] : [true]
        content {
          destination = var.destination_on_failure
        }
      }
      dynamic "on_success" {
        for_each = var.destination_on_success == null ? [] : [true]
        content {
          destination = var.destination_on_success
        }
      }
    }
  }
}

resource "aws_lambda_function_event_invoke_config" "unqualified_alias" {
  count = local.async && var.create_unqualified_alias_async_event_config ? 1 : 0

  function_name                = aws_lambda_function.this[0].function_name
  maximum_event_age_in_seconds = var.maximum_event_age_in_seconds
  maximum_retry_attempts       = var.maximum_retry_attempts

  dynamic "destination_config" {
    for_each = local.destination ? [true] : []
    content {
      dynamic "on_failure" {
        for_each = var.destination_on_failure == null ? [] : [true]
        content {
          destination = var.destination_on_failure
        }
      }
      dynamic "on_success" {
        for_each = var.destination_on_success == null ? [] : [true]
        content {
          destination = var.destination_on_success
        }
      }
    }
  }
}

resource "aws_lambda_permission" "current_version_triggers" {
  for_each = var.create_current_version_allowed_triggers ? local.triggers : {}

  function_name      = aws_lambda_function.this[0].function_name
  qualifier          = aws_lambda_function.this[0].version
  principal          = lookup(each.value, "principal", "${lookup(each.value, "service", "")}.amazonaws.com")
  source_arn         = lookup(each.value, "source_arn", null)
  source_account     = lookup(each.value, "source_account", null)
  event_source_token = lookup(each.value, "event_source_token", null)
}

resource "aws_lambda_permission" "unqualified_alias_triggers" {
  for_each = var.create_unqualified_alias_allowed_triggers ? local.triggers : {}

  function_name      = aws_lambda_function.this[0].function_name
  principal          = lookup(each.value, "principal", "${lookup(each.value, "service", "")}.amazonaws.com")
  source_arn         = lookup(each.value, "source_arn", null)
  source_account     = lookup(each.value, "source_account", null)
  event_source_token = lookup(each.value, "event_source_token", null)
}

resource "aws_lambda_event_source_mapping" "this" {
  for_each = local.mappings

  function_name                      = aws_lambda_function.this[0].arn
  event_source_arn                   = lookup(each.value, "event_source_arn", null)
  batch_size                         = lookup(each.value, "batch_size", null)
  maximum_batching_window_in_seconds = lookup(each.value, "maximum_batching_window_in_seconds", null)
  enabled                            = lookup(each.value, "enabled", null)
  starting_position                  = lookup(each.value, "starting_position", null)
  starting_position_timestamp        = lookup(each.value, "starting_position_timestamp", null)
  parallelization_factor             = lookup(each.value, "parallelization_factor", null)
  maximum_retry_attempts             = lookup(each.value, "maximum_retry_attempts", null)
  maximum_record_age_in_seconds      = lookup(each.value, "maximum_record_age_in_seconds", null)
  bisect_batch_on_function_error     = lookup(each.value, "bisect_batch_on_function_error", null)
  topics                             = lookup(each.value, "topics", null)
  queues                             = lookup(each.value, "queues", null)
  function_response_types            = lookup(each.value, "function_response_types", null)
  tumbling_window_in_seconds         = lookup(each.value, "tumbling_window_in_seconds", null)

  dynamic "destination_config" {
    for_each = lookup(each.value, "destination_arn_on_failure", null) == null ? [] : [true]
    content {
      on_failure {
        destination_arn = each.value["destination_arn_on_failure"]
      }
    }
  }
  dynamic "scaling_config" {
    for_each = lookup(each.value, "scaling_config", null) == null ? [] : [each.value.scaling_config]
    content {
      maximum_concurrency = lookup(scaling_config.value, "maximum_concurrency", null)
    }
  }
  dynamic "self_managed_event_source" {
    for_each = lookup(each.value, "self_managed_event_source", [])
    content {
      endpoints = self_managed_event_source.value.endpoints
    }
  }
  dynamic "source_access_configuration" {
    for_each = lookup(each.value, "source_access_configuration", [])
    content {
      type = source_access_configuration.value["type"]
      uri  = source_access_configuration.value["uri"]
    }
  }
  dynamic "filter_criteria" {
    for_each = lookup(each.value, "filter_criteria", null) == null ? [] : [true]
    content {
      dynamic "filter" {
        for_each = flatten([each.value.filter_criteria])
        content {
          pattern = lookup(filter.value, "pattern", null)
        }
      }
    }
  }
}

resource "aws_lambda_function_url" "this" {
  count = var.create_lambda_function_url ? local.count : 0

  function_name      = aws_lambda_function.this[0].function_name
  authorization_type = var.authorization_type
  invoke_mode        = var.invoke_mode
}

output "lambda_function_arn" { value = one(aws_lambda_function.this[*].arn) }
output "lambda_function_arn_static" { value = one(aws_lambda_function.this[*].arn) }
output "lambda_function_invoke_arn" { value = one(aws_lambda_function.this[*].invoke_arn) }
output "lambda_function_name" { value = one(aws_lambda_function.this[*].function_name) }
output "lambda_function_qualified_arn" { value = one(aws_lambda_function.this[*].qualified_arn) }
output "lambda_function_qualified_invoke_arn" { value = one(aws_lambda_function.this[*].qualified_invoke_arn) }
output "lambda_function_version" { value = one(aws_lambda_function.this[*].version) }
output "this_lambda_function_arn" { value = one(aws_lambda_function.this[*].arn) }
output "this_lambda_function_invoke_arn" { value = one(aws_lambda_function.this[*].invoke_arn) }
output "this_lambda_function_name" { value = one(aws_lambda_function.this[*].function_name) }
output "this_lambda_function_qualified_arn" { value = one(aws_lambda_function.this[*].qualified_arn) }
output "this_lambda_function_version" { value = one(aws_lambda_function.this[*].version) }
