package bank;

import dev.troupe.annotations.ActorGenerated;

/** As of an earlier compilation. */
@ActorGenerated
final class AccountRef implements Account {}
