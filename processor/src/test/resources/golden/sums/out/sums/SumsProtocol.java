package sums;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import java.util.List;

/** The messages of {@link Sums}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class SumsProtocol {
  private SumsProtocol() {}

  @SuppressWarnings("deprecation")
  private static sums.Parts copyParts(sums.Parts original) {
    List<String> names = Copies.list(original.names());
    return new sums.Parts(names, original.count());
  }

  private static Sums.Expression<Integer> copyExpressionOfInteger(
      Sums.Expression<Integer> original) {
    return switch (original) {
      case Sums.Figure<Integer> each -> copyFigureOfInteger(each);
      case Sums.Text<Integer> each -> copyTextOfInteger(each);
    };
  }

  private static Sums.Expression<String> copyExpressionOfString(Sums.Expression<String> original) {
    return switch (original) {
      case Sums.Text<String> each -> copyTextOfString(each);
      default -> original;
    };
  }

  private static Sums.Figure<Integer> copyFigureOfInteger(Sums.Figure<Integer> original) {
    List<Integer> value = Copies.list(original.value());
    return new Sums.Figure<>(value);
  }

  private static Sums.Other<String, Integer> copyOtherOfStringAndInteger(
      Sums.Other<String, Integer> original) {
    List<String> one = Copies.list(original.one());
    List<Integer> other = Copies.list(original.other());
    return new Sums.Other<>(one, other);
  }

  private static Sums.Text<Integer> copyTextOfInteger(Sums.Text<Integer> original) {
    List<Integer> value = Copies.list(original.value());
    return new Sums.Text<>(value);
  }

  private static Sums.Text<String> copyTextOfString(Sums.Text<String> original) {
    List<String> value = Copies.list(original.value());
    return new Sums.Text<>(value);
  }

  private static Sums.Two<String, Integer> copyTwoOfStringAndInteger(
      Sums.Two<String, Integer> original) {
    return switch (original) {
      case Sums.Other<String, Integer> each -> copyOtherOfStringAndInteger(each);
      default -> original;
    };
  }

  static final class Texts extends CastMessage {
    private final Sums.Expression<String> of;

    Texts(Sums.Expression<String> of) {
      this.of = Copies.value(of, each -> copyExpressionOfString(each));
    }

    @Override
    public Class<?> protocol() {
      return Sums.class;
    }

    @Override
    public String method() {
      return "texts";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Sums actor)) {
        return false;
      }
      actor.texts(of);
      return true;
    }

    @Override
    public String toString() {
      return "Sums.texts(" + of + ")";
    }
  }

  static final class Numbers extends CastMessage {
    private final Sums.Expression<Integer> of;

    Numbers(Sums.Expression<Integer> of) {
      this.of = Copies.value(of, each -> copyExpressionOfInteger(each));
    }

    @Override
    public Class<?> protocol() {
      return Sums.class;
    }

    @Override
    public String method() {
      return "numbers";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Sums actor)) {
        return false;
      }
      actor.numbers(of);
      return true;
    }

    @Override
    public String toString() {
      return "Sums.numbers(" + of + ")";
    }
  }

  static final class Two extends CastMessage {
    private final Sums.Two<String, Integer> of;

    Two(Sums.Two<String, Integer> of) {
      this.of = Copies.value(of, each -> copyTwoOfStringAndInteger(each));
    }

    @Override
    public Class<?> protocol() {
      return Sums.class;
    }

    @Override
    public String method() {
      return "two";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Sums actor)) {
        return false;
      }
      actor.two(of);
      return true;
    }

    @Override
    public String toString() {
      return "Sums.two(" + of + ")";
    }
  }

  static final class Parts extends CallMessage<List<sums.Parts>> {
    List<sums.Parts> result;

    @Override
    public Class<?> protocol() {
      return Sums.class;
    }

    @Override
    public String method() {
      return "parts";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Sums actor)) {
        return false;
      }
      result = Copies.list(actor.parts(), each -> copyParts(each));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List)) {
        throw wrongReply("List<Parts>", value);
      }
      result = Copies.list((List<sums.Parts>) value, each -> copyParts(each));
    }

    @Override
    public List<sums.Parts> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Sums.parts()";
    }
  }
}
