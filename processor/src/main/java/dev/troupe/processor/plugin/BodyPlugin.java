package dev.troupe.processor.plugin;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.List;

/** Checks the bodies of servers; javac's way in. */
@AutoService(Plugin.class)
public final class BodyPlugin implements Plugin {

  private final List<BodyCheck> moreChecks;

  /** For the compiler. */
  public BodyPlugin() {
    this(List.of());
  }

  /** For tests, to see a check fail. */
  BodyPlugin(List<BodyCheck> moreChecks) {
    this.moreChecks = List.copyOf(moreChecks);
  }

  @Override
  public String getName() {
    return "TroupeBodies";
  }

  /** No flag has to name it. */
  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    task.addTaskListener(new BodyListener(task, moreChecks));
  }
}
