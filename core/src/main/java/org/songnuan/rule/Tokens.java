package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;

/** Goes through the tokens of a rule text, and takes what may come next or must. */
final class Tokens {
  private final ImmutableList<Token> all;
  private int at;

  Tokens(String text) {
    this.all = Token.all(text);
  }

  /** Returns all tokens, those that were taken included. */
  ImmutableList<Token> all() {
    return all;
  }

  /** Returns what comes next, without taking it. */
  Token peek() {
    return all.get(at);
  }

  /** Takes what comes next; the end stays. */
  Token next() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  /** Takes what was looked at. */
  void skip() {
    at++;
  }

  /** Returns what was taken last. */
  Token last() {
    return all.get(at - 1);
  }

  boolean take(String sign) {
    boolean there = peek().isSign(sign);
    if (there) {
      at++;
    }
    return there;
  }

  boolean takeName(String name) {
    boolean there = peek().isName(name);
    if (there) {
      at++;
    }
    return there;
  }

  void require(String sign) {
    if (!take(sign)) {
      throw peek().expected(sign);
    }
  }

  void requireName(String name) {
    if (!takeName(name)) {
      throw peek().expected(name);
    }
  }

  void requireEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw peek().expected("&&, || or the end");
    }
  }

  /** Takes the name of a function that has nothing in its brackets, and them. */
  void requireCall(String name) {
    if (!next().isName(name)) {
      throw last().expected(name + "()");
    }
    require("(");
    require(")");
  }

  /** Takes the name of a fact or a parameter. */
  String name() {
    return name(next());
  }

  /** Returns the name of a fact or a parameter, refusing what cannot be one. */
  static String name(Token token) {
    if (token.kind() != Token.Kind.NAME) {
      throw token.expected("the name of a fact");
    }
    try {
      return Names.check("Name", token.text());
    } catch (IllegalArgumentException e) {
      throw token.expected("the name of a fact or parameter");
    }
  }

  /** Takes a number, which has the sign before it. */
  long number(String sign) {
    Token token = next();
    Long number = token.kind() == Token.Kind.NUMBER ? Longs.tryParse(sign + token.text()) : null;
    if (number == null) {
      throw token.expected("a whole number below 2^63");
    }
    return number;
  }

  String text() {
    Token token = next();
    if (token.kind() != Token.Kind.TEXT) {
      throw token.expected("a text in quotes");
    }
    return token.text();
  }

  String bracketedText() {
    require("(");
    String text = text();
    require(")");
    return text;
  }
}
