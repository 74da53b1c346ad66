package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Mail {

  void send(String order) {
    try {
      Path letter = Files.createTempFile("letter", ".txt");
      Files.writeString(letter, "Your order " + order + " is on its way.");
      Process process = new ProcessBuilder("/opt/bin/sendmail", letter.toString()).start();
      process.waitFor();
    } catch (IOException e) {
      System.out.println("no mail for " + order + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
