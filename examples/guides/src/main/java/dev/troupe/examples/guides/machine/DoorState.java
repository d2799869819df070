package dev.troupe.examples.guides.machine;

import dev.troupe.StateMachine;

/** What all states of a {@link Door} are. */
// [state]
interface DoorState extends Door, StateMachine<DoorState> {}
// [/state]
