import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** In no package, where no type has a longer name. */
@Actor
@SuppressWarnings("doclint:missing")
public interface Account {
  Account account();

  Route route(Route route);

  Route.Inner inner(Route.Inner inner);

  @Cast
  void accountProtocol();
}
