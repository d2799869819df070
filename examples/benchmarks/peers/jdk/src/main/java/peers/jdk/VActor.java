package peers.jdk;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;

/** What a user would write by hand: a virtual thread that takes from a queue. */
abstract class VActor {
  static final Object STOP = new Object();
  static final boolean LBQ = "lbq".equals(System.getProperty("peers.queue"));

  private final BlockingQueue<Object> queue =
      LBQ ? new LinkedBlockingQueue<>() : new LinkedTransferQueue<>();

  final void tell(Object m) {
    queue.add(m);
  }

  final void stop() {
    queue.add(STOP);
  }

  final <A extends VActor> A start() {
    Thread.ofVirtual().start(this::loop);
    @SuppressWarnings("unchecked")
    A self = (A) this;
    return self;
  }

  private void loop() {
    try {
      while (true) {
        Object m = queue.take();
        if (m == STOP) {
          break;
        }
        on(m);
      }
    } catch (Throwable t) {
      System.out.println("ERROR jdk actor failed: " + t);
      t.printStackTrace();
      Runtime.getRuntime().halt(1);
    } finally {
      stopped();
    }
  }

  abstract void on(Object m) throws Exception;

  void stopped() {}
}
