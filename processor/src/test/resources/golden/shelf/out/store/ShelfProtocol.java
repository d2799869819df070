package store;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import dev.troupe.spi.VoidCallMessage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of {@link Shelf}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class ShelfProtocol {
  private ShelfProtocol() {}

  static final class Put extends CastMessage {
    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      actor.put();
      return true;
    }

    @Override
    public String toString() {
      return "Shelf.put()";
    }
  }

  static final class PutStringInt extends CastMessage {
    private final String item;

    private final int count;

    PutStringInt(String item, int count) {
      this.item = item;
      this.count = count;
    }

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      actor.put(item, count);
      return true;
    }

    @Override
    public String toString() {
      return "Shelf.put(" + item + ", " + count + ")";
    }
  }

  static final class PutStringArray extends CastMessage {
    private final String[] items;

    PutStringArray(String[] items) {
      this.items = Copies.array(items);
    }

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      actor.put(items);
      return true;
    }

    @Override
    public String toString() {
      return "Shelf.put(" + Arrays.deepToString(items) + ")";
    }
  }

  static final class PutMap extends VoidCallMessage {
    private final Map<String, ? extends List<? super Integer>> items;

    PutMap(Map<String, ? extends List<? super Integer>> items) {
      this.items = items;
    }

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      actor.put(items);
      return true;
    }

    @Override
    public boolean runIfAbandoned() {
      return true;
    }

    @Override
    public String toString() {
      return "Shelf.put(" + items + ")";
    }
  }

  static final class PutAll extends CallMessage<Integer> {
    private final List<String>[] lists;

    int result;

    PutAll(List<String>[] lists) {
      this.lists = Copies.array(lists, each -> Copies.list(each));
    }

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "putAll";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = actor.putAll(lists);
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
      return "Shelf.putAll(" + Arrays.deepToString(lists) + ")";
    }
  }

  static final class Names extends CallMessage<List<String>> {
    private final Optional<String> prefix;

    List<String> result;

    Names(Optional<String> prefix) {
      this.prefix = prefix;
    }

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "names";
    }

    @Override
    public boolean serve(Object server) throws FileNotFoundException, IOException,
        IllegalStateException, InterruptedException {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = Copies.list(actor.names(prefix));
      return true;
    }

    @Override
    public boolean declares(Throwable failure) {
      return failure instanceof IOException || failure instanceof IllegalStateException;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List)) {
        throw wrongReply("List<String>", value);
      }
      result = Copies.list((List<String>) value);
    }

    @Override
    public List<String> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.names(" + prefix + ")";
    }
  }

  static final class Anything extends CallMessage<List<?>> {
    List<?> result;

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "anything";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = actor.anything();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List)) {
        throw wrongReply("List<?>", value);
      }
      result = (List<?>) value;
    }

    @Override
    public List<?> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.anything()";
    }
  }

  static final class Object_ extends CallMessage<Object> {
    private final Object key;

    Object result;

    Object_(Object key) {
      this.key = key;
    }

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "object";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = actor.object(key);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      result = value;
    }

    @Override
    public Object value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.object(" + key + ")";
    }
  }

  static final class Lists extends CallMessage<List<String>[]> {
    List<String>[] result;

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "lists";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = Copies.array(actor.lists(), each -> Copies.list(each));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List[])) {
        throw wrongReply("List<String>[]", value);
      }
      result = Copies.array((List<String>[]) value, each -> Copies.list(each));
    }

    @Override
    public List<String>[] value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.lists()";
    }
  }

  static final class Matrix extends CallMessage<double[][]> {
    private final double[][] matrix;

    private final boolean[] flags;

    double[][] result;

    Matrix(double[][] matrix, boolean[] flags) {
      this.matrix = Copies.array(matrix, each -> Copies.array(each));
      this.flags = Copies.array(flags);
    }

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "matrix";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = Copies.array(actor.matrix(matrix, flags), each -> Copies.array(each));
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof double[][])) {
        throw wrongReply("double[][]", value);
      }
      result = Copies.array((double[][]) value, each -> Copies.array(each));
    }

    @Override
    public double[][] value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.matrix(" + Arrays.deepToString(matrix) + ", " + Arrays.toString(flags) + ")";
    }
  }

  static final class Boxed extends CallMessage<Long> {
    Long result;

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "boxed";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = actor.boxed();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Long)) {
        throw wrongReply("Long", value);
      }
      result = (Long) value;
    }

    @Override
    public Long value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.boxed()";
    }
  }

  static final class Letter extends CallMessage<Character> {
    char result;

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "letter";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = actor.letter();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Character reply)) {
        throw wrongReply("char", value);
      }
      result = reply;
    }

    @Override
    public Character value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.letter()";
    }
  }

  static final class IsEmpty extends CallMessage<Boolean> {
    boolean result;

    @Override
    public Class<?> protocol() {
      return Shelf.class;
    }

    @Override
    public String method() {
      return "isEmpty";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shelf actor)) {
        return false;
      }
      result = actor.isEmpty();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Boolean reply)) {
        throw wrongReply("boolean", value);
      }
      result = reply;
    }

    @Override
    public Boolean value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shelf.isEmpty()";
    }
  }
}
