package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every text that can be had from an object without knowing a secret: of itself and of all objects
 * that its public methods without arguments return, {@code toString}, texts that they return, and
 * messages that they throw. A method that returns another value of its own type, such as the
 * opposite, is not followed: it would never end.
 */
public final class Reachable {
  private static final String ROOT = "org.songnuan.";

  private final Predicate<Method> left;
  private final Set<Object> seen = new HashSet<>();
  private final Deque<Object> next = new ArrayDeque<>();
  private final List<String> texts = new ArrayList<>();

  private Reachable(Predicate<Method> left) {
    this.left = left;
  }

  /** Returns the texts that can be had from the objects, leaving out what these methods return. */
  public static ImmutableList<String> texts(Iterable<Object> objects, Predicate<Method> leftOut)
      throws IllegalAccessException {
    Reachable reachable = new Reachable(leftOut);
    for (Object object : objects) {
      reachable.visit(object);
    }
    while (!reachable.next.isEmpty()) {
      reachable.ask(reachable.next.remove());
    }
    return ImmutableList.copyOf(reachable.texts);
  }

  private void visit(Object value) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Iterable<?> values) {
      values.forEach(this::visit);
    } else if (value instanceof Map<?, ?> map) {
      visit(map.keySet());
      visit(map.values());
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::visit);
    } else if (value.getClass().getName().startsWith(ROOT) && seen.add(value)) {
      texts.add(value.toString());
      next.add(value);
    }
  }

  private void ask(Object object) throws IllegalAccessException {
    for (Method method : object.getClass().getMethods()) {
      if (method.getDeclaringClass() == Object.class
          || method.getParameterCount() > 0
          || Modifier.isStatic(method.getModifiers())
          || method.getReturnType() == method.getDeclaringClass()
          || left.test(method)
          || !method.trySetAccessible()) {
        continue;
      }
      try {
        Object value = method.invoke(object);
        if (value != null) {
          visit(value);
        }
      } catch (InvocationTargetException refused) {
        texts.add(String.valueOf(refused.getCause()));
      }
    }
  }
}
