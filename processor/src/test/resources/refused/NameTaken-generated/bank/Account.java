package bank;

import dev.troupe.annotations.Actor;

/** A protocol that is compiled together with what was generated for it before. */
@Actor
interface Account {}
