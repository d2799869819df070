package nulls;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import java.util.Objects;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The messages of {@link Directory.Unmarked}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
@NullUnmarked
final class Directory_UnmarkedProtocol {
  private Directory_UnmarkedProtocol() {}

  static final class Mixed extends CallMessage<@Nullable String> {
    private final String perhaps;

    private final @NonNull String not;

    @Nullable String result;

    Mixed(String perhaps, @NonNull String not) {
      this.perhaps = perhaps;
      this.not = Objects.requireNonNull(not, "not");
    }

    @Override
    public Class<?> protocol() {
      return Directory.Unmarked.class;
    }

    @Override
    public String method() {
      return "mixed";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Unmarked actor)) {
        return false;
      }
      result = actor.mixed(perhaps, not);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof String)) {
        throw wrongReply("String", value);
      }
      result = (String) value;
    }

    @Override
    public @Nullable String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Directory.Unmarked.mixed(" + perhaps + ", " + not + ")";
    }
  }
}
