package bank;

import dev.troupe.annotations.*;
import java.util.*;

@Actor
interface Log {
  @UnsafeSend("nobody changes it")
  List<String> lines();

  List<String> copied();

  @Cast
  void take(@UnsafeSend("nobody changes it") List<String> lines, List<String> copied);
}

final class LogServer implements Log {
  private final List<String> lines = new ArrayList<>();

  @Override
  public List<String> lines() {
    return lines;
  }

  @Override
  public List<String> copied() {
    return lines;
  }

  @Override
  public void take(List<String> more, List<String> copied) {
    lines.addAll(more);
    LogRef.named("next").take(lines, lines);
  }
}
