package dev.troupe.conformance;

import dev.troupe.DeadlockException;
import dev.troupe.Exit;
import dev.troupe.GenServer;
import dev.troupe.Self;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Notes what it handles. */
final class InboxServer implements Inbox, GenServer {

  /** What a test and its actors share. */
  static final class Desk {
    final List<String> handled = new CopyOnWriteArrayList<>();
    final Semaphore held = new Semaphore(0);
    final Semaphore goOn = new Semaphore(0);
    final PeerServer.Board board = new PeerServer.Board();
  }

  private final Desk desk;

  InboxServer(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void init() {
    Self.trapExits(true);
  }

  @Override
  public void put(String word) {
    desk.handled.add(word);
  }

  @Override
  public String ask(String word) {
    desk.handled.add(word);
    return word;
  }

  @Override
  public String askInHaste(String word) {
    return ask(word);
  }

  @Override
  public void hold() {
    desk.held.release();
    desk.goOn.acquireUninterruptibly();
  }

  @Override
  public String receive(String text) {
    desk.held.release();
    try {
      return Self.receive(String.class, text::equals);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void putToItself(String word) {
    InboxRef.self().put(word);
  }

  @Override
  public String meetAndFlood(Inbox other) {
    desk.board.meet();
    try {
      other.put("first");
      other.put("second");
      return "sent";
    } catch (DeadlockException refused) {
      desk.board.refused.add(refused);
      return "refused";
    }
  }

  @Override
  public void onInfo(Object message) {
    desk.handled.add(message instanceof Exit ? "exit" : message.toString());
  }
}
