package bank;

import dev.troupe.ReplyTo;
import java.util.*;

class BoxServer implements Box<List<String>> {

  private final List<String> content = new ArrayList<>();
  private List<String> notes;
  private final ArrayList<String> log = new ArrayList<>();

  BoxServer() {
    notes = new LinkedList<>();
  }

  @Override
  public List<String> content() {
    return content;
  }

  @Override
  public List<String> first(boolean one) {
    return (one ? this.content : List.of());
  }

  @Override
  public Collection<String> notes() {
    notes.add("asked");
    return notes;
  }

  @Override
  public List<String> log() {
    return log;
  }

  @Override
  public void send(Box<List<String>> other, List<String> more, ReplyTo<ArrayList<String>> reply) {
    content.addAll(more);
    log.removeFirst();
    other.send(other, content, reply);
    reply.reply(log);
  }
}
