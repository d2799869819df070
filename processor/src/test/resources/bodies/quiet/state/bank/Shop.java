package bank;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.*;
import java.util.*;

@Actor
interface Shop {
  List<String> items();

  Map<String, Integer> stock();

  Set<String> names();

  int[] prices();

  Collection<String> fixed();

  Collection<String> copied();

  Collection<String> suppressed();

  Collection<String> concurrent();

  String text();

  Shop itself();

  @Cast
  void more(List<String> items, ReplyTo<List<String>> reply, Shop other);
}
