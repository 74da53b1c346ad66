package thumbnails;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

class Brush {

  void draw(String picture, Path file) throws IOException {
    BufferedImage thumbnail = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = thumbnail.createGraphics();
    graphics.drawString(picture, 8, 64);
    graphics.dispose();
    ImageIO.write(thumbnail, "png", file.toFile());
  }
}
