package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ExitReason;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.JdkHost;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A call has one outcome: of reply, failure and giving up, one wins and the others are told. */
final class CallSignalLincheckTest {

  private static final class Call extends CallSignal<@Nullable Void> {
    @Override
    public Class<?> protocol() {
      return Object.class;
    }

    @Override
    public String method() {
      return "call";
    }

    @Override
    public boolean serve(Object server) {
      return true;
    }

    @Override
    public void storeReply(@Nullable Object value) {}

    @Override
    public @Nullable Void value() {
      return null;
    }
  }

  /** The real slot. */
  public static final class Slot {
    private static final Host HOST = new JdkHost("slot");
    private final CallSignal<?> call = new Call();

    @Operation
    public boolean reply() {
      return call.replied(HOST);
    }

    @Operation
    public boolean serverEnds() {
      return call.fail(ExitReason.shutdown(), HOST);
    }

    @Operation
    public boolean giveUp() {
      return call.abandon();
    }

    @Operation
    public boolean isOpen() {
      return call.isOpen();
    }
  }

  /** A planted bug: looks whether the slot is open, and only then takes it. */
  public static final class TwoWinners {
    private volatile boolean taken;

    @Operation
    public boolean reply() {
      return take();
    }

    @Operation
    public boolean serverEnds() {
      return take();
    }

    @Operation
    public boolean giveUp() {
      return take();
    }

    @Operation
    public boolean isOpen() {
      return !taken;
    }

    private boolean take() {
      if (taken) {
        return false;
      }
      taken = true;
      return true;
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(10)
        .invocationsPerIteration(1_000)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(1)
        .threads(3)
        .actorsPerThread(2);
  }

  @Test
  void oneOutcomeWins() {
    options().check(Slot.class);
  }

  @Test
  void plantedSecondWinnerIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(TwoWinners.class));
  }
}
