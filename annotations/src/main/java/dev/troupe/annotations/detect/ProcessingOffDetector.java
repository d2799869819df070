package dev.troupe.annotations.detect;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/** Watches every compilation that has the annotations on its class path; javac starts it. */
public final class ProcessingOffDetector implements Plugin {

  /** For javac. */
  public ProcessingOffDetector() {}

  @Override
  public String getName() {
    return "TroupeProcessingOff";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    task.addTaskListener(new Watch(task));
  }
}
