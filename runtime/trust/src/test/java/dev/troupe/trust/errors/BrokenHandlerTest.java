package dev.troupe.trust.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.Supervisor;
import dev.troupe.trust.Await;
import dev.troupe.trust.Doer.Deed;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Errors in a handler, in terminate and in a state's toString end their actor, and nobody else. */
@Timeout(60)
final class BrokenHandlerTest {

  /** Its initialiser fails: at first an ExceptionInInitializerError, then NoClassDefFoundErrors. */
  private static final class Unusable {
    static final int ONE;

    static {
      if (System.nanoTime() != 0) {
        throw new IllegalStateException("no use");
      }
      ONE = 1;
    }
  }

  /** What a class loader without its neighbour finds. */
  static final class Missing {
    int two() {
      return 2;
    }
  }

  /** Needs what is missing. */
  public static final class Needing implements Deed {
    @Override
    public void run() {
      new Missing().two();
    }
  }

  private static final class Without extends ClassLoader {
    Without() {
      super(BrokenHandlerTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.equals(Missing.class.getName())) {
        throw new ClassNotFoundException(name);
      }
      if (!name.equals(Needing.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException failure) {
        throw new ClassNotFoundException(name, failure);
      }
    }
  }

  /** Breaks where its actor ends. */
  private static class Fragile extends DoerServer {
    private final Error error;

    Fragile(Error error) {
      this.error = error;
    }

    @Override
    public void terminate(ExitReason reason) {
      throw error;
    }

    @Override
    public String toString() {
      throw error;
    }
  }

  @AutoClose
  private final ActorSystem system =
      ActorSystem.start(
          "broken",
          Supervisor.oneForOne()
              .intensity(1_000, Duration.ofHours(1))
              .child(DoerRef.child("a", DoerServer::new).name("a")));

  private ExitReason crash(DoerRef actor, Deed deed) {
    return assertThrows(ServerDownException.class, () -> actor.perform(deed)).reason();
  }

  private void crashesAndIsRestarted(Class<? extends Throwable> expected, Deed deed) {
    DoerRef actor = DoerRef.named(system, "a");
    ActorRef before = actor.ref();
    ExitReason.Crashed crashed = assertInstanceOf(ExitReason.Crashed.class, crash(actor, deed));
    assertInstanceOf(expected, crashed.cause());
    Await.until(
        () -> system.whereis("a").filter(ref -> !ref.equals(before) && ref.isAlive()).isPresent());
    assertEquals(7, actor.echo(7));
  }

  @Test
  void classesThatCannotBeUsedCrashTheHandler() throws Exception {
    Deed unusable =
        () -> {
          if (Unusable.ONE > 1) {
            throw new IllegalStateException();
          }
        };
    crashesAndIsRestarted(ExceptionInInitializerError.class, unusable);
    crashesAndIsRestarted(NoClassDefFoundError.class, unusable);
    Deed needing =
        (Deed)
            new Without().loadClass(Needing.class.getName()).getDeclaredConstructor().newInstance();
    crashesAndIsRestarted(NoClassDefFoundError.class, needing);
    crashesAndIsRestarted(
        LinkageError.class,
        () -> {
          throw new IncompatibleClassChangeError("changed");
        });
  }

  @Test
  void overflowAndWantOfMemoryCrashTheHandler() {
    crashesAndIsRestarted(StackOverflowError.class, BrokenHandlerTest::forEver);
    crashesAndIsRestarted(
        OutOfMemoryError.class,
        () -> {
          long[][] all = new long[1_000_000][];
          for (int i = 0; i < all.length; i++) {
            all[i] = new long[Integer.MAX_VALUE - 8];
          }
        });
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void forEver() {
    forEver();
  }

  @Test
  void errorsInTerminateAndToStringHoldUpNobody() throws Exception {
    for (Error error :
        new Error[] {
          new StackOverflowError(), new OutOfMemoryError(), new LinkageError(), new AssertionError()
        }) {
      DoerRef fragile = DoerRef.start(system, () -> new Fragile(error));
      CompletableFuture<ExitReason> heard = new CompletableFuture<>();
      system.spawn(() -> {
        Self.monitor(fragile.ref());
        heard.complete(Self.receive(dev.troupe.Down.class).reason());
      });
      fragile.echo(1);
      IllegalStateException bang = new IllegalStateException("bang");
      ExitReason told =
          crash(
              fragile,
              () -> {
                throw bang;
              });
      assertTrue(told.isAbnormal());
      assertTrue(heard.get().isAbnormal());
      DoerRef stopped = DoerRef.start(system, () -> new Fragile(error));
      assertThrows(ServerDownException.class, () -> stopped.ref().stop(ExitReason.normal()));
      Await.until(() -> !stopped.ref().isAlive());
    }
    assertEquals(1, DoerRef.named(system, "a").echo(1));
  }
}
