package generics;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** The messages of {@link Bounds}. */
@ActorGenerated
@SuppressWarnings({"doclint:missing", "rawtypes", "unchecked"})
final class BoundsProtocol {
  private BoundsProtocol() {}

  static final class Run<T extends Runnable, ActorGenerated_, U extends Runnable & Comparable<? super U>> extends CastMessage {
    private final U task;

    private final List<? extends T> others;

    Run(U task, List<? extends T> others) {
      this.task = task;
      this.others = Copies.list(others);
    }

    @Override
    public Class<?> protocol() {
      return Bounds.class;
    }

    @Override
    public String method() {
      return "run";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Bounds<?, ?>)) {
        return false;
      }
      Bounds<T, ActorGenerated_> actor = (Bounds<T, ActorGenerated_>) server;
      actor.<U>run(task, others);
      return true;
    }

    @Override
    public String toString() {
      return "Bounds.run(" + task + ", " + others + ")";
    }
  }

  static final class First<T extends Runnable, ActorGenerated_> extends CallMessage<T> {
    private final T[] all;

    private final ActorGenerated_ other;

    T result;

    First(T[] all, ActorGenerated_ other) {
      this.all = Copies.array(all);
      this.other = other;
    }

    @Override
    public Class<?> protocol() {
      return Bounds.class;
    }

    @Override
    public String method() {
      return "first";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Bounds<?, ?>)) {
        return false;
      }
      Bounds<T, ActorGenerated_> actor = (Bounds<T, ActorGenerated_>) server;
      result = actor.first(all, other);
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Runnable)) {
        throw wrongReply("T", value);
      }
      result = (T) value;
    }

    @Override
    public T value() {
      return result;
    }

    @Override
    public String toString() {
      return "Bounds.first(" + Arrays.deepToString(all) + ", " + other + ")";
    }
  }

  static final class Keep<T extends Runnable, ActorGenerated_> extends CallMessage<Integer> {
    private final BigInteger key;

    int result;

    Keep(BigInteger key) {
      this.key = key;
    }

    @Override
    public Class<?> protocol() {
      return Bounds.class;
    }

    @Override
    public String method() {
      return "keep";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Bounds<?, ?>)) {
        return false;
      }
      Bounds<T, ActorGenerated_> actor = (Bounds<T, ActorGenerated_>) server;
      result = actor.keep(key);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Integer reply)) {
        throw wrongReply("int", value);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Bounds.keep(" + key + ")";
    }
  }
}
