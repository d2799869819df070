package shapes;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.Copies;
import java.io.FileNotFoundException;
import java.util.List;

/** The messages of {@link Shape}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class ShapeProtocol {
  private ShapeProtocol() {}

  static final class Size extends CallMessage<Integer> {
    Integer result;

    @Override
    public Class<?> protocol() {
      return Shape.class;
    }

    @Override
    public String method() {
      return "size";
    }

    @Override
    public boolean serve(Object server) throws FileNotFoundException, IllegalArgumentException,
        IllegalStateException {
      if (!(server instanceof Shape actor)) {
        return false;
      }
      result = actor.size();
      return true;
    }

    @Override
    public boolean declares(Throwable failure) {
      return failure instanceof FileNotFoundException || failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Integer)) {
        throw wrongReply("Integer", value);
      }
      result = (Integer) value;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shape.size()";
    }
  }

  static final class Sorted extends CallMessage<List<String>> {
    private final List<String> names;

    List<String> result;

    Sorted(List<String> names) {
      this.names = Copies.list(names);
    }

    @Override
    public Class<?> protocol() {
      return Shape.class;
    }

    @Override
    public String method() {
      return "sorted";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shape actor)) {
        return false;
      }
      result = Copies.list(actor.sorted(names));
      return true;
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
      return "Shape.sorted(" + names + ")";
    }
  }

  static final class Same<B extends Comparable<B>> extends CallMessage<B> {
    private final B item;

    B result;

    Same(B item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Shape.class;
    }

    @Override
    public String method() {
      return "same";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shape actor)) {
        return false;
      }
      result = actor.<B>same(item);
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Comparable)) {
        throw wrongReply("B", value);
      }
      result = (B) value;
    }

    @Override
    public B value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shape.same(" + item + ")";
    }
  }
}
