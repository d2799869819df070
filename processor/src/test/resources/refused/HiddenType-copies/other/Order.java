package other;

import java.util.List;

public record Order(List<Line> lines, Plain plain) {
  record Line(String[] texts) {}

  record Plain(String text) {}
}
