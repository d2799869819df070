package calls;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.Copies;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The messages of {@link Ambiguous}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class AmbiguousProtocol {
  private AmbiguousProtocol() {}

  static final class PutInt extends CallMessage<Integer> {
    private final int value;

    int result;

    PutInt(int value) {
      this.value = value;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(value);
      return true;
    }

    @Override
    public void storeReply(Object value_) {
      if (!(value_ instanceof Integer reply)) {
        throw wrongReply("int", value_);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Ambiguous.put(" + value + ")";
    }
  }

  static final class PutInteger extends CallMessage<Integer> {
    private final Integer value;

    int result;

    PutInteger(Integer value) {
      this.value = value;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(value);
      return true;
    }

    @Override
    public void storeReply(Object value_) {
      if (!(value_ instanceof Integer reply)) {
        throw wrongReply("int", value_);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Ambiguous.put(" + value + ")";
    }
  }

  static final class PutLong extends CallMessage<Integer> {
    private final long value;

    int result;

    PutLong(long value) {
      this.value = value;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(value);
      return true;
    }

    @Override
    public void storeReply(Object value_) {
      if (!(value_ instanceof Integer reply)) {
        throw wrongReply("int", value_);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Ambiguous.put(" + value + ")";
    }
  }

  static final class PutObject extends CallMessage<Integer> {
    private final Object value;

    int result;

    PutObject(Object value) {
      this.value = value;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(value);
      return true;
    }

    @Override
    public void storeReply(Object value_) {
      if (!(value_ instanceof Integer reply)) {
        throw wrongReply("int", value_);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Ambiguous.put(" + value + ")";
    }
  }

  static final class PutObjectArray extends CallMessage<Integer> {
    private final Object[] values;

    int result;

    PutObjectArray(Object[] values) {
      this.values = values;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(values);
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
      return "Ambiguous.put(" + Arrays.deepToString(values) + ")";
    }
  }

  static final class PutIntArray extends CallMessage<Integer> {
    private final int[] values;

    int result;

    PutIntArray(int[] values) {
      this.values = Copies.array(values);
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(values);
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
      return "Ambiguous.put(" + Arrays.toString(values) + ")";
    }
  }

  static final class PutList extends CallMessage<Integer> {
    private final List<String> values;

    int result;

    PutList(List<String> values) {
      this.values = Copies.list(values);
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(values);
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
      return "Ambiguous.put(" + values + ")";
    }
  }

  static final class PutCollection extends CallMessage<Integer> {
    private final Collection<String> values;

    int result;

    PutCollection(Collection<String> values) {
      this.values = values;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(values);
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
      return "Ambiguous.put(" + values + ")";
    }
  }

  static final class PutSerializable extends CallMessage<Integer> {
    private final Serializable values;

    int result;

    PutSerializable(Serializable values) {
      this.values = values;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(values);
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
      return "Ambiguous.put(" + values + ")";
    }
  }

  static final class PutStringObject extends CallMessage<Integer> {
    private final String value;

    private final Object other;

    int result;

    PutStringObject(String value, Object other) {
      this.value = value;
      this.other = other;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(value, other);
      return true;
    }

    @Override
    public void storeReply(Object value_) {
      if (!(value_ instanceof Integer reply)) {
        throw wrongReply("int", value_);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Ambiguous.put(" + value + ", " + other + ")";
    }
  }

  static final class PutObjectString extends CallMessage<Integer> {
    private final Object value;

    private final String other;

    int result;

    PutObjectString(Object value, String other) {
      this.value = value;
      this.other = other;
    }

    @Override
    public Class<?> protocol() {
      return Ambiguous.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Ambiguous actor)) {
        return false;
      }
      result = actor.put(value, other);
      return true;
    }

    @Override
    public void storeReply(Object value_) {
      if (!(value_ instanceof Integer reply)) {
        throw wrongReply("int", value_);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Ambiguous.put(" + value + ", " + other + ")";
    }
  }
}
