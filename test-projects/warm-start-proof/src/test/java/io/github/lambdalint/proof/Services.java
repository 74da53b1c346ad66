package io.github.lambdalint.proof;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;

/** Offers what examples connect to, each behind a relay: AWS, and a database. */
final class Services implements AutoCloseable {

  private final AwsStandIn aws;
  private final Server database;
  private final Relay awsRelay;
  private final Relay databaseRelay;

  Services(Unfinished unfinished) throws IOException, SQLException {
    aws = new AwsStandIn(unfinished);
    awsRelay = new Relay(aws.port());
    database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    databaseRelay = new Relay(database.getPort());
  }

  /** Returns the variables that tell examples where to connect, some of them as Lambda does. */
  Map<String, String> variables() {
    return Map.of(
        "AWS_ENDPOINT_URL", "http://127.0.0.1:" + awsRelay.port(),
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "key",
        "AWS_SECRET_ACCESS_KEY", "secret",
        "KEY_NAME", "payment-key",
        "PRICES", "{}",
        "PRINTER", "127.0.0.1",
        "PRINTER_PORT", Integer.toString(awsRelay.port()),
        "QUEUE_URL", "http://127.0.0.1:%d/welcome".formatted(awsRelay.port()),
        "URL", url());
  }

  /** Returns the JDBC address of a database with an empty table of orders. */
  String url() {
    // Databases in memory are shared by all servers of a process.
    return "jdbc:h2:tcp://127.0.0.1:%1$d/mem:%1$d;INIT=create table if not exists orders(id int)"
        .formatted(databaseRelay.port());
  }

  int connections() {
    return awsRelay.connections() + databaseRelay.connections();
  }

  int fetches() {
    return aws.fetches();
  }

  /** Rotates the secret to one that {@code event} is known by. */
  void rotate(String event) {
    aws.rotate("key-of-" + event);
  }

  void cut() {
    List.of(awsRelay, databaseRelay).forEach(Relay::cut);
  }

  @Override
  public void close() throws IOException {
    awsRelay.close();
    databaseRelay.close();
    database.stop();
    aws.close();
  }
}
