import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** An annotation. */
@Target(ElementType.TYPE_USE)
@interface Tag {}
