package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said of several at once, for the parser that has come to them: of the members of a
 * subject, or of conditions of which so many must hold.
 */
final class SeveralParser {
  private static final ImmutableSet<String> QUANTIFIERS =
      ImmutableSet.of("exists", "all", "filter", "map");

  private final Parser parser;
  private final Tokens tokens;

  /** What the member is called that the clause is about which is being read. */
  private @Nullable String member;

  SeveralParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** Returns whether the token is the member that the clause is about. */
  boolean isMember(Token token) {
    return token.text().equals(member);
  }

  /** Reads what stands behind {@code members}. */
  Object members(Token start) {
    tokens.require(".");
    Token quantifier = tokens.next();
    if (quantifier.kind() != Token.Kind.NAME || !QUANTIFIERS.contains(quantifier.text())) {
      throw quantifier.expected("exists, all, filter or map");
    }
    tokens.require("(");
    if (member != null) {
      throw quantifier.expected("a clause about one member, for members have no members");
    }
    member = tokens.takeName(Names.MEMBER) ? Names.MEMBER : tokens.name();
    tokens.require(",");
    return parser.placed(
        quantifier.isName("map") ? perMember() : overMembers(quantifier.text()), start);
  }

  private Criterion overMembers(String quantifier) {
    Criterion clause = parser.any().condition();
    tokens.require(")");
    member = null;
    return switch (quantifier) {
      case "exists" -> new Criterion.Exists(clause);
      case "all" -> new Criterion.Every(clause);
      default -> new Criterion.AtLeastMembers(count(Long.MAX_VALUE), clause);
    };
  }

  private Formula perMember() {
    Phrase amount = parser.any();
    Criterion clause = new Criterion.Constant(true);
    if (tokens.take(",")) {
      clause = amount.condition();
      amount = parser.any();
    }
    tokens.require(")");
    member = null;
    tokens.require(".");
    tokens.requireCall("sum");
    return new Formula.PerMember(clause, amount.amount());
  }

  /** Reads conditions of which so many must hold. */
  Criterion atLeast() {
    Token start = tokens.next();
    List<Criterion> clauses = new ArrayList<>();
    do {
      clauses.add(parser.any().condition());
    } while (tokens.take(","));
    if (clauses.size() < 2) {
      tokens.require(",");
    }
    tokens.require("]");
    tokens.require(".");
    if (!tokens.next().isName("filter")) {
      throw tokens.last().expected("filter");
    }
    tokens.require("(");
    String each = tokens.name();
    tokens.require(",");
    if (!tokens.next().isName(each)) {
      throw tokens.last().expected(each);
    }
    tokens.require(")");
    int least = (int) count(clauses.size());
    return parser.placed(new Criterion.AtLeast(least, ImmutableList.copyOf(clauses)), start);
  }

  /** Reads that there are so many, which is a number from 1 on. */
  private long count(long most) {
    tokens.require(".");
    tokens.requireCall("size");
    tokens.require(">=");
    long least = tokens.number("");
    if (least < 1 || least > most) {
      throw tokens
          .last()
          .expected(
              "a number of at least 1" + (most == Long.MAX_VALUE ? "" : " and at most " + most));
    }
    return least;
  }
}
