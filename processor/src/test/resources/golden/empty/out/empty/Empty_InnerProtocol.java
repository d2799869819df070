package empty;

import dev.troupe.annotations.ActorGenerated;

/** The messages of {@link Empty.Inner}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class Empty_InnerProtocol {
  private Empty_InnerProtocol() {}
}
