package org.songnuan.architecture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The types that a user of a module can name, and what of them breaks the rules of the house. */
final class PublicApi {
  private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Utils?|Manager)");
  private static final Pattern GETTER = Pattern.compile("get[A-Z].*");
  private static final Pattern FLOATING = Pattern.compile("double|float|java\\..*(Double|Float).*");
  private static final Pattern GENERATED =
      Pattern.compile("(.*[.$])?(Immutable[^.]*|generated\\..*)");

  private final ImmutableList<Class<?>> types;

  private PublicApi(ImmutableList<Class<?>> types) {
    this.types = types;
  }

  /** Those of the given types that are public, and nested in public types alone. */
  static PublicApi of(Collection<? extends Class<?>> types) {
    return new PublicApi(
        types.stream()
            .filter(PublicApi::isPublic)
            .sorted(Comparator.comparing((Class<?> type) -> type.getName()))
            .collect(ImmutableList.<Class<?>>toImmutableList()));
  }

  /** The public types of the exported packages of the one module in a folder of classes. */
  static PublicApi read(Path classes) throws IOException, ClassNotFoundException {
    var module = module(classes);
    var exported =
        module.descriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(ImmutableSet.toImmutableSet());
    List<String> names;
    try (var reader = module.open()) {
      names =
          reader
              .list()
              .filter(file -> file.endsWith(".class"))
              .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
              .filter(
                  name -> exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
              .filter(name -> !name.endsWith(".package-info"))
              .toList();
    }
    var types = ImmutableList.<Class<?>>builder();
    for (var name : names) {
      types.add(Class.forName(name, false, PublicApi.class.getClassLoader()));
    }
    return of(types.build());
  }

  /** The packages of the module that nobody outside can name. */
  static ImmutableSet<String> hiddenPackages(Path classes) {
    var descriptor = module(classes).descriptor();
    var hidden = new TreeSet<>(descriptor.packages());
    descriptor.exports().forEach(exported -> hidden.remove(exported.source()));
    return ImmutableSet.copyOf(hidden);
  }

  private static ModuleReference module(Path classes) {
    return ModuleFinder.of(classes).findAll().iterator().next();
  }

  /**
   * The types a newcomer has to learn: all but the records nested in a sealed interface, which are
   * its cases, and the nested {@code Builder}s, which are a way to write a constructor.
   */
  ImmutableList<Class<?>> counted() {
    return types.stream()
        .filter(type -> !isCaseOfSealedInterface(type) && !isNestedBuilder(type))
        .collect(ImmutableList.<Class<?>>toImmutableList());
  }

  /**
   * Everything that breaks a rule, one sentence each, in a stable order; empty when all is well.
   */
  ImmutableList<String> problems() {
    var problems = new TreeSet<String>();
    for (var type : types) {
      addProblemsOfType(type, problems);
      for (var part : hiddenParts(type)) {
        addProblemsOfMembers(type, part, problems);
      }
    }
    return ImmutableList.copyOf(problems);
  }

  private static void addProblemsOfType(Class<?> type, SortedSet<String> problems) {
    if (!type.getPackage().isAnnotationPresent(NullMarked.class)) {
      problems.add(
          "Package (" + type.getPackageName() + ") must have a package-info with @NullMarked.");
    }
    if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
      problems.add("Type (" + type.getName() + ") must be named for what it is.");
    }
    if (!isClosed(type)) {
      problems.add(
          "Type ("
              + type.getName()
              + ") must be final, sealed, a record, an enum, an interface,"
              + " or abstract with package-private constructors.");
    }
    Consumer<Type> check = named -> addProblemsOfNames(type.getName(), named, problems);
    check.accept(type);
    Stream.of(type.getTypeParameters()).forEach(check);
    Stream.of(type.getGenericInterfaces()).forEach(check);
    if (type.getGenericSuperclass() != null && !isNestedBuilder(type)) {
      check.accept(type.getGenericSuperclass());
    }
  }

  private static void addProblemsOfMembers(
      Class<?> type, Class<?> part, SortedSet<String> problems) {
    for (var method : part.getDeclaredMethods()) {
      if (isVisible(method)) {
        var name = type.getName() + "." + method.getName();
        if (GETTER.matcher(method.getName()).matches()) {
          problems.add("Method (" + name + ") must be named x(), not getX().");
        }
        signature(method).forEach(named -> addProblemsOfNames(name, named, problems));
      }
    }
    for (var field : part.getDeclaredFields()) {
      if (isVisible(field)) {
        addProblemsOfNames(
            type.getName() + "." + field.getName(), field.getGenericType(), problems);
      }
    }
    if (part.equals(type)) {
      for (var constructor : part.getDeclaredConstructors()) {
        if (isVisible(constructor)) {
          signature(constructor)
              .forEach(named -> addProblemsOfNames(type.getName(), named, problems));
        }
      }
    }
  }

  private static Stream<Type> signature(Executable executable) {
    return Stream.of(
            executable instanceof Method method
                ? new Type[] {method.getGenericReturnType()}
                : new Type[0],
            executable.getGenericParameterTypes(),
            executable.getGenericExceptionTypes(),
            executable.getTypeParameters())
        .flatMap(Arrays::stream);
  }

  private static void addProblemsOfNames(String where, Type named, SortedSet<String> problems) {
    for (var type : classesIn(named)) {
      var name = type.getName();
      if (FLOATING.matcher(name).matches()) {
        problems.add("Signature of (" + where + ") must be exact, but names " + name + ".");
      }
      if (!name.startsWith("com.google.common.") && GENERATED.matcher(name).matches()) {
        problems.add("Signature of (" + where + ") must hide what is generated: " + name + ".");
      }
    }
  }

  /** Every class that a type names: its own, those of its arguments, its bounds, its elements. */
  private static Set<Class<?>> classesIn(Type type) {
    var classes = new LinkedHashSet<Class<?>>();
    var seen = new LinkedHashSet<Type>();
    var next = new ArrayDeque<Type>(List.of(type));
    while (!next.isEmpty()) {
      var here = next.remove();
      if (!seen.add(here)) {
        continue;
      }
      if (here instanceof Class<?> named) {
        if (named.isArray()) {
          next.add(named.getComponentType());
        } else {
          classes.add(named);
        }
      } else if (here instanceof ParameterizedType generic) {
        next.add(generic.getRawType());
        next.addAll(List.of(generic.getActualTypeArguments()));
      } else if (here instanceof GenericArrayType array) {
        next.add(array.getGenericComponentType());
      } else if (here instanceof TypeVariable<?> variable) {
        next.addAll(List.of(variable.getBounds()));
      } else if (here instanceof WildcardType wildcard) {
        next.addAll(List.of(wildcard.getUpperBounds()));
        next.addAll(List.of(wildcard.getLowerBounds()));
      }
    }
    return classes;
  }

  /** The type and those of its ancestors that are not public, whose public members it shows too. */
  private static Set<Class<?>> hiddenParts(Class<?> type) {
    var parts = new LinkedHashSet<Class<?>>();
    var next = new ArrayDeque<Class<?>>(List.of(type));
    while (!next.isEmpty()) {
      var part = next.remove();
      if (part.equals(type) || !isPublic(part)) {
        parts.add(part);
        next.addAll(List.of(part.getInterfaces()));
        if (part.getSuperclass() != null) {
          next.add(part.getSuperclass());
        }
      }
    }
    return parts;
  }

  private static boolean isVisible(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
      if (!Modifier.isPublic(outer.getModifiers()) && !Modifier.isProtected(outer.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClosed(Class<?> type) {
    return Modifier.isFinal(type.getModifiers())
        || type.isInterface()
        || type.isEnum()
        || type.isSealed()
        || (Modifier.isAbstract(type.getModifiers())
            && Stream.of(type.getDeclaredConstructors()).noneMatch(PublicApi::isVisible));
  }

  private static boolean isCaseOfSealedInterface(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer != null && type.isRecord() && outer.isInterface() && outer.isSealed();
  }

  private static boolean isNestedBuilder(Class<?> type) {
    return type.getEnclosingClass() != null && type.getSimpleName().equals("Builder");
  }
}
