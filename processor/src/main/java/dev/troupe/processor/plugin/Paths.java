package dev.troupe.processor.plugin;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Follows the paths through a body, as the compiler does for definite assignment, and finds one
 * that does not use a variable. Where the trees cannot tell, it is on the side of the code: any
 * mention is a use, a loop runs at least once, and who throws drops nothing.
 */
final class Paths {

  /** A statement that break or continue may leave. */
  private static final class Target {
    private final Tree statement;
    private final @Nullable Name label;
    private Use breaks = Use.UNREACHED;
    private Use continues = Use.UNREACHED;

    Target(Tree statement, @Nullable Name label) {
      this.statement = statement;
      this.label = label;
    }

    boolean isLeftBy(@Nullable Name wanted, boolean byBreak) {
      if (wanted != null) {
        return wanted.equals(label);
      }
      return isLoop() || (byBreak && statement instanceof SwitchTree);
    }

    private boolean isLoop() {
      return statement instanceof WhileLoopTree
          || statement instanceof DoWhileLoopTree
          || statement instanceof ForLoopTree
          || statement instanceof EnhancedForLoopTree;
    }
  }

  private final Mentions mentions;
  private final Deque<Target> targets = new ArrayDeque<>();
  private @Nullable Tree unused;
  private @Nullable Name nextLabel;

  private Paths(Mentions mentions) {
    this.mentions = mentions;
  }

  /** A statement that a path without a use goes through; empty if there is no such path. */
  static Optional<Tree> unused(BlockTree body, Mentions mentions) {
    Paths paths = new Paths(mentions);
    paths.end(paths.block(body, Use.UNUSED), body);
    return Optional.ofNullable(paths.unused);
  }

  private void end(Use use, Tree last) {
    if (use.isUnused() && unused == null) {
      unused = use.through() == null ? last : use.through();
    }
  }

  private Use block(BlockTree block, Use before) {
    return statements(block.getStatements(), before);
  }

  private Use statements(List<? extends StatementTree> statements, Use before) {
    Use use = before;
    for (StatementTree statement : statements) {
      use = statement(statement, use);
    }
    return use;
  }

  private Use expression(@Nullable Tree expression, Use before) {
    return expression != null && before.isUnused() && mentions.in(expression) ? Use.USED : before;
  }

  private Use statement(StatementTree statement, Use before) {
    if (before.kind() == Use.Kind.UNREACHED) {
      return before;
    }
    return told(statement, before, follow(statement, before));
  }

  /** Notes where a path without a use has gone past one, unless an inner statement has. */
  private Use told(Tree statement, Use before, Use after) {
    return after.through() == before.through() && mentions.in(statement)
        ? after.through(statement)
        : after;
  }

  private Use follow(StatementTree statement, Use before) {
    return switch (statement) {
      case BlockTree block -> {
        Target target = enter(block);
        Use after = block(block, before);
        targets.pop();
        yield after.join(target.breaks);
      }
      case IfTree choice -> choice(choice, before);
      case LabeledStatementTree labeled -> {
        nextLabel = labeled.getLabel();
        yield statement(labeled.getStatement(), before);
      }
      case WhileLoopTree loop ->
          loop(
              loop,
              loop.getStatement(),
              expression(loop.getCondition(), before),
              isTrue(loop.getCondition()));
      case DoWhileLoopTree loop ->
          expression(
              loop.getCondition(),
              loop(loop, loop.getStatement(), before, isTrue(loop.getCondition())));
      case ForLoopTree loop ->
          loop(
              loop,
              loop.getStatement(),
              expression(loop.getCondition(), statements(loop.getInitializer(), before)),
              isTrue(loop.getCondition()));
      case EnhancedForLoopTree loop ->
          loop(loop, loop.getStatement(), expression(loop.getExpression(), before), false);
      case SwitchTree choice -> choice(choice, expression(choice.getExpression(), before));
      case TryTree attempt -> attempt(attempt, before);
      case SynchronizedTree guarded ->
          block(guarded.getBlock(), expression(guarded.getExpression(), before));
      case ReturnTree end -> {
        end(expression(end.getExpression(), before), end);
        yield Use.UNREACHED;
      }
      case ThrowTree _ -> Use.UNREACHED;
      case BreakTree jump -> {
        leave(jump.getLabel(), true)
            .ifPresent(target -> target.breaks = target.breaks.join(before));
        yield Use.UNREACHED;
      }
      case ContinueTree jump -> {
        leave(jump.getLabel(), false)
            .ifPresent(target -> target.continues = target.continues.join(before));
        yield Use.UNREACHED;
      }
      default -> expression(statement, before);
    };
  }

  private Use choice(IfTree choice, Use before) {
    Use decided = expression(choice.getCondition(), before);
    StatementTree otherwise = choice.getElseStatement();
    return statement(choice.getThenStatement(), decided)
        .join(otherwise == null ? decided : statement(otherwise, decided));
  }

  private Use choice(SwitchTree choice, Use before) {
    Target target = enter(choice);
    Use after = mentions.isExhaustive(choice) ? Use.UNREACHED : before;
    Use fallen = Use.UNREACHED;
    for (CaseTree each : choice.getCases()) {
      Use chosen = expression(each.getGuard(), before);
      if (each.getStatements() != null) {
        fallen = statements(each.getStatements(), fallen.join(chosen));
      } else if (each.getBody() instanceof StatementTree body) {
        after = after.join(statement(body, chosen));
      } else {
        after = after.join(expression(each.getBody(), chosen));
      }
    }
    targets.pop();
    return after.join(fallen).join(target.breaks);
  }

  private Use loop(Tree loop, StatementTree body, Use before, boolean endless) {
    Target target = enter(loop);
    Use after = statement(body, before).join(target.continues);
    targets.pop();
    return (endless ? Use.UNREACHED : after).join(target.breaks);
  }

  /** What the finally block uses is used on all paths, those that return early too. */
  private Use attempt(TryTree attempt, Use before) {
    BlockTree last = attempt.getFinallyBlock();
    boolean usedLast = last != null && unused(last, mentions).isEmpty();
    Use tried = usedLast ? Use.USED : before;
    for (Tree resource : attempt.getResources()) {
      tried = expression(resource, tried);
    }
    Use after = block(attempt.getBlock(), tried);
    for (CatchTree each : attempt.getCatches()) {
      Use caught = mentions.mayComeTooLate(attempt.getBlock(), each) ? tried : Use.USED;
      after = after.join(told(each, caught, block(each.getBlock(), caught)));
    }
    return last == null ? after : block(last, after);
  }

  private Target enter(Tree statement) {
    Target target = new Target(statement, nextLabel);
    nextLabel = null;
    targets.push(target);
    return target;
  }

  private Optional<Target> leave(@Nullable Name label, boolean byBreak) {
    return targets.stream().filter(target -> target.isLeftBy(label, byBreak)).findFirst();
  }

  private static boolean isTrue(@Nullable ExpressionTree condition) {
    return switch (condition) {
      case null -> true; // as in for (;;)
      case ParenthesizedTree inner -> isTrue(inner.getExpression());
      case LiteralTree literal -> Boolean.TRUE.equals(literal.getValue());
      default -> false;
    };
  }
}
