package bank;

import dev.troupe.annotations.*;
import java.util.List;
import other.Order;

class Bank {
  private record Secret(String text) {}

  private record Secrets(List<String> texts) {}

  record Box(Secret secret, List<String> open) {}

  record Boxes(List<Secrets> secrets) {}

  @Actor
  interface Account {
    Order order(Box fine);

    long boxes(List<Boxes> boxes);
  }
}
