package dev.troupe;

import java.util.List;

/** Which children a restart concerns. */
enum Strategy {
  /** The one that has ended. */
  ONE_FOR_ONE,
  /** All. */
  ONE_FOR_ALL,
  /** The one that has ended, and all after it. */
  REST_FOR_ONE;

  /** Who is to be stopped, unless it has ended, and started again, in the order of the specs. */
  List<Child> concerned(Child ended, Children all) {
    return switch (this) {
      case ONE_FOR_ONE -> List.of(ended);
      case ONE_FOR_ALL -> all.inOrder();
      case REST_FOR_ONE -> all.from(ended);
    };
  }
}
