package bank;

import dev.troupe.annotations.*;
import java.util.*;

/** Here the content is no longer of any type, so it is copied. */
@Actor
interface ListBox extends Plain<List<String>> {}

interface Plain<T> {
  T content();

  @Cast
  void put(T content);
}

class ListBoxServer implements ListBox {

  private final List<String> content = new ArrayList<>();

  @Override
  public List<String> content() {
    return content;
  }

  @Override
  public void put(List<String> more) {
    content.addAll(more);
    ((ListBox) null).put(content);
  }
}

/** But callers that know it as the other one get the original. */
class BothServer extends ListBoxServer implements Box<List<String>> {

  private final List<String> content = new ArrayList<>();

  @Override
  public List<String> content() {
    content.add("asked");
    return content;
  }

  @Override
  public List<String> first(boolean one) {
    return List.of();
  }

  @Override
  public Collection<String> notes() {
    return List.of();
  }

  @Override
  public List<String> log() {
    return List.of();
  }

  @Override
  public void send(
      Box<List<String>> other, List<String> more, dev.troupe.ReplyTo<ArrayList<String>> reply) {}
}
