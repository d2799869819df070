package dev.troupe.trust.progress;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.ChildSpec;
import dev.troupe.ExitReason;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.trust.Await;
import dev.troupe.trust.Doer;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import dev.troupe.trust.Silence;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps all actors busy until something else has got on. Argument: {@code messages}, for actors
 * that always have a message, or {@code loops}, for as many handlers that never end as there are
 * carriers.
 */
final class Busy {

  private final ActorSystem system = ActorSystem.start("busy");
  private volatile boolean over;
  private final AtomicLong handled = new AtomicLong();

  private Busy() {}

  public static void main(String[] args) {
    Silence.please();
    try (Pinned pinned = new Pinned()) {
      Busy busy = new Busy();
      if (args[0].equals("loops")) {
        busy.loops();
      } else {
        busy.messages();
      }
      busy.over = true;
      System.out.println("pinned=" + pinned.ours());
      busy.system.close();
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static int carriers() {
    return Integer.getInteger("jdk.virtualThreadScheduler.parallelism");
  }

  private void again(DoerRef self) {
    handled.incrementAndGet();
    if (!over) {
      self.begin(() -> again(self));
    }
  }

  private void messages() throws Exception {
    for (int i = 0; i < 500; i++) {
      DoerRef self = DoerRef.start(system, DoerServer::new);
      self.begin(() -> again(self));
    }
    Await.until(() -> handled.get() > 100_000);
    getOn();
    System.out.println("handled=" + handled);
  }

  private void loops() throws Exception {
    for (int i = 0; i < carriers(); i++) {
      DoerRef.start(system, DoerServer::new)
          .begin(() -> {
            handled.incrementAndGet();
            while (!over) {
              Thread.onSpinWait();
            }
          });
    }
    Await.until(() -> handled.get() == carriers());
    supervise();
    callLimit();
  }

  /** While the others are busy, each of these comes to its end. */
  private void getOn() throws Exception {
    CountDownLatch all = new CountDownLatch(3);
    DoerRef.start(system, DoerServer::new)
        .begin(() -> {
          for (int i = 0; i < 10; i++) {
            Self.sleep(Duration.ofMillis(1));
          }
          all.countDown();
        });
    Thread.ofVirtual()
        .start(() -> {
          try {
            for (int i = 0; i < 10; i++) {
              Thread.sleep(1);
            }
            all.countDown();
          } catch (InterruptedException never) {
            throw new IllegalStateException(never);
          }
        });
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      DoerRef.start(system, DoerServer::new)
          .begin(() -> {
            try (Socket socket = server.accept()) {
              for (int i = 0; i < 10; i++) {
                socket.getOutputStream().write(socket.getInputStream().read());
              }
            }
            all.countDown();
          });
      try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
        for (int i = 0; i < 10; i++) {
          socket.getOutputStream().write(i);
          if (socket.getInputStream().read() != i) {
            throw new AssertionError("echo");
          }
        }
      }
      all.await();
    }
    supervise();
    callLimit();
    System.out.println("gotOn=" + 5);
  }

  /** Between actors, as a call's limit from outside needs no carrier. */
  private void callLimit() throws InterruptedException {
    DoerRef silent = DoerRef.start(system, DoerServer::new);
    CountDownLatch goOn = new CountDownLatch(1);
    silent.begin(goOn::await);
    CountDownLatch late = new CountDownLatch(1);
    DoerRef.start(system, DoerServer::new)
        .begin(() -> {
          try {
            silent.within(Duration.ofMillis(5)).echo(1);
          } catch (CallTimeoutException expected) {
            late.countDown();
          }
        });
    late.await();
    goOn.countDown();
  }

  /** Supervisors start, restart after crashes and kills, and stop. */
  private void supervise() {
    Doer.Deed crash =
        () -> {
          throw new IllegalStateException("crash");
        };
    Supervisor spec = Supervisor.oneForAll().intensity(1_000, Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      ChildSpec child = DoerRef.child("c" + i, DoerServer::new).name("c" + i);
      spec = spec.child(child.restart(Restart.PERMANENT));
    }
    SupervisorRef supervisor = SupervisorRef.start(system, spec);
    for (int i = 0; i < 20; i++) {
      DoerRef child = DoerRef.named(system, "c" + i % 5);
      ActorRef victim = child.ref();
      if (i % 2 == 0) {
        child.begin(crash);
      } else {
        victim.exit(ExitReason.kill());
      }
      Await.until(() -> !victim.isAlive() && supervisor.countChildren().active() == 5);
    }
    supervisor.ref().stop(ExitReason.normal());
    System.out.println("restarts=" + 20);
  }
}
