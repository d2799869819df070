package dev.troupe.conformance;

import dev.troupe.ActorRef;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Does what kills are hard on. */
final class VictimServer implements Victim {

  /** What a test and its actors share. */
  static final class Scene {
    final Semaphore busy = new Semaphore(0);
    final Semaphore goOn = new Semaphore(0);
    final AtomicBoolean over = new AtomicBoolean();
    final BlockingQueue<ReplyTo<String>> owed = new LinkedBlockingQueue<>();
    final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    final AtomicLong turns = new AtomicLong();
    final AtomicLong interrupted = new AtomicLong();
    volatile @Nullable Victim other;
    volatile @Nullable ReplyTo<String> reply;

    /** What a zombie tries; each must be refused. */
    void tryEverything() {
      Victim friend = other;
      ReplyTo<String> open = reply;
      if (friend == null || open == null) {
        return;
      }
      ActorRef ref = ((VictimRef) friend).ref();
      expectRefusal("send", () -> ref.send("from the dead"));
      expectRefusal("cast", () -> friend.work(1));
      expectRefusal("call", friend::answer);
      expectRefusal("exit", () -> ref.exit(dev.troupe.ExitReason.kill()));
      expectRefusal("reply", () -> open.reply("from the dead"));
    }

    private void expectRefusal(String what, Runnable attempt) {
      try {
        attempt.run();
        refused.add(what + " worked");
      } catch (IllegalStateException fenced) {
        refused.add(what);
      }
    }
  }

  private final Scene scene;

  VictimServer(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void readSocket(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      scene.busy.release();
      int read = socket.getInputStream().read();
      scene.refused.add("read " + read);
    } catch (IOException interrupted) {
      scene.refused.add("closed");
    }
  }

  @Override
  public void spin() {
    scene.busy.release();
    while (!scene.over.get()) {
      Thread.onSpinWait();
    }
    scene.tryEverything();
  }

  @Override
  public void waitInSpiteOfInterrupts() {
    scene.busy.release();
    scene.goOn.acquireUninterruptibly();
    scene.tryEverything();
  }

  @Override
  public String owe() {
    return Reply.later(scene.owed::add);
  }

  @Override
  public void work(int rounds) {
    for (int i = 0; i < rounds; i++) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void relay(int rounds, Victim next) {
    look();
    scene.turns.incrementAndGet();
    work(rounds);
    look();
    if (!scene.over.get()) {
      next.relay(rounds, VictimRef.self());
    }
  }

  private void look() {
    if (Thread.currentThread().isInterrupted()) {
      scene.interrupted.incrementAndGet();
    }
  }

  @Override
  public int answer() {
    return 42;
  }
}
