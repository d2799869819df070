package dev.troupe.trust.progress;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingStream;

/**
 * Counts the virtual threads that were pinned to their carriers by code of ours, while it lasts; in
 * the end it pins one itself, to show that it would have been seen.
 */
final class Pinned implements AutoCloseable {

  private final RecordingStream recording = new RecordingStream();
  private final AtomicLong ours = new AtomicLong();
  private final CountDownLatch seen = new CountDownLatch(1);

  Pinned() {
    recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO).withStackTrace();
    recording.onEvent("jdk.VirtualThreadPinned", this::look);
    recording.setReuse(false);
    recording.startAsync();
  }

  private void look(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return;
    }
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String in = frame.getMethod().getType().getName();
      if (in.startsWith(Control.class.getName())) {
        seen.countDown();
        return;
      }
    }
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String in = frame.getMethod().getType().getName();
      if (in.startsWith("dev.troupe.trust.")) {
        return; // the first use of a class by a test's own handler, which we only have called
      }
      if (in.startsWith("jdk.internal.loader.")) {
        return; // two threads load from the same jar, and one waits for the monitor of its file
      }
      if (in.startsWith("dev.troupe.")) {
        ours.incrementAndGet();
        System.out.println("pinned: " + event);
        return;
      }
    }
  }

  /** A class whose initialiser blocks pins its thread. */
  private static final class Control {
    static {
      try {
        Thread.sleep(20);
      } catch (InterruptedException never) {
        throw new IllegalStateException(never);
      }
    }

    static void use() {}
  }

  /** How many were pinned; waits until the control has been seen. */
  long ours() throws InterruptedException {
    Thread.ofVirtual().start(Control::use).join();
    seen.await();
    return ours.get();
  }

  @Override
  public void close() {
    recording.close();
  }
}
