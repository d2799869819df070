package dev.troupe.examples.guides.inspection;

import dev.troupe.ActorRef;
import java.util.concurrent.CountDownLatch;

/** The server, whose {@link #shine} hangs. */
final class LampServer implements Lamp {

  private int switched;

  int count() {
    return switched;
  }

  @Override
  public int switched() {
    return switched;
  }

  @Override
  public void flip() {
    switched++;
  }

  @Override
  public void shine(ActorRef listener) {
    listener.send("on");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException killed) {
      Thread.currentThread().interrupt();
    }
  }
}
