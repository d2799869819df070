package empty;

import dev.troupe.annotations.ActorGenerated;

/** The messages of {@link Empty}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class EmptyProtocol {
  private EmptyProtocol() {}
}
