// county-rules/2: the words rules are written in. This text is part of every bundle and of its hash.
// Facts are read and compared by the host in exact fractions; here outcomes, points and classes are combined.
// A rule gets three things: e (the subject), f (figures of its document), c (these words).
(function (host) {
  "use strict";

  var c = {};
  var OPEN = { missing: true, manual: true };

  // ---- nodes: opaque to rules; host.look shows { outcome, low, high, max, classes } to us alone ----

  function looks(list, word) {
    if (!host.isList(list)) { host.fail("rule.not-a-list", word); }
    if (list.length === 0) { host.fail("rule.empty-list", word); }
    return list.map(function (node) { return host.look(node, word); });
  }

  function count(seen) {
    var n = { met: 0, unmet: 0, missing: 0, manual: 0, "not-applicable": 0, failed: 0 };
    seen.forEach(function (s) { n[s.outcome] += 1; });
    return n;
  }

  // The score of a combination is that of its only child with points.
  function points(seen) {
    var scored = seen.filter(function (s) { return s.low !== null && s.outcome !== "not-applicable"; });
    return scored.length === 1 ? scored[0] : null;
  }

  function combine(word, list, seen, outcome, needed) {
    return host.node(word, null, null, outcome, list, points(seen), null, null, needed);
  }

  function idle(n, seen) {
    return n["not-applicable"] === seen.length;
  }

  c.all = function (list) {
    var seen = looks(list, "all");
    var n = count(seen);
    return combine("all", list, seen,
      n.failed ? "failed" : idle(n, seen) ? "not-applicable" : n.unmet ? "unmet" : n.missing ? "missing" : n.manual ? "manual" : "met");
  };

  c.any = function (list) {
    var seen = looks(list, "any");
    var n = count(seen);
    return combine("any", list, seen,
      n.failed ? "failed" : idle(n, seen) ? "not-applicable" : n.met ? "met" : n.missing ? "missing" : n.manual ? "manual" : "unmet");
  };

  c.atLeast = function (needed, list) {
    var seen = looks(list, "atLeast");
    var n = count(seen);
    var least = host.whole(needed, 1, "atLeast");
    if (least === null) { return host.blankFigure("atLeast", null, null, needed, list); }
    return combine("atLeast", list, seen,
      n.failed ? "failed" : idle(n, seen) ? "not-applicable" : n.met >= least ? "met"
        : n.met + n.missing + n.manual < least ? "unmet" : n.missing ? "missing" : "manual", least);
  };

  c.not = function (node) {
    var seen = host.look(node, "not");
    var turned = { met: "unmet", unmet: "met" };
    return host.node("not", null, null, turned[seen.outcome] || seen.outcome, [node], null, null);
  };

  c.when = function (condition, node) {
    var asked = host.look(condition, "when");
    var seen = host.look(node, "when");
    var outcome = asked.outcome === "met" ? seen.outcome
      : asked.outcome === "failed" || seen.outcome === "failed" ? "failed"
        : OPEN[asked.outcome] ? asked.outcome : "not-applicable";
    return host.node("when", null, null, outcome, [condition, node], outcome === "not-applicable" ? null : points([seen]), null);
  };

  // A group may name its clause; what stands in it is then judged under that clause.
  c.group = function (id, label, node, clause) {
    var seen = host.look(node, "group");
    return host.node("group", id, label, seen.outcome, [node], points([seen]), seen.classes, clause);
  };

  // ---- items: read and compared by the host ----

  ["require", "guide", "judge", "flag", "credential", "title", "veto", "fact", "within", "band", "value", "ask"].forEach(function (word) {
    c[word] = function () { return host.item(word, arguments); };
  });

  // For the unusual: e.value may be read only inside; a blank read there makes the item 待补数据.
  c.item = function (id, label, compute) {
    var made = host.attempt(compute);
    var seen = host.look(made, "item");
    return host.node("item", id, label, seen.outcome, [made], points([seen]), null);
  };

  // ---- points: intervals [low, high] of exact numbers ----

  function settled(low, high, seen) {
    if (seen.some(function (s) { return s.outcome === "failed"; })) { return "failed"; }
    return host.compare(low, high) === 0 ? "met"
      : seen.some(function (s) { return s.outcome === "missing"; }) ? "missing" : "manual";
  }

  function scored(list, word) {
    var seen = looks(list, word);
    return seen.filter(function (s) {
      if (s.outcome !== "not-applicable" && s.outcome !== "failed" && s.low === null) { host.fail("rule.no-points", word); }
      return s.outcome !== "not-applicable";
    });
  }

  function column(seen, name) {
    return seen.map(function (s) { return s[name]; });
  }

  function gathered(word, list, seen, low, high, max) {
    if (seen.length === 0) { return host.node(word, null, null, "not-applicable", list, null, null); }
    if (seen.some(function (s) { return s.outcome === "failed"; })) { return host.node(word, null, null, "failed", list, null, null); }
    return host.node(word, null, null, settled(low, high, seen), list, { low: low, high: high, max: max }, null);
  }

  c.points = function (id, label, figure, node) {
    var seen = host.look(node, "points");
    var worth = host.number(figure, "points");
    if (seen.outcome === "not-applicable" || seen.outcome === "failed") {
      return host.node("points", id, label, seen.outcome, [node], null, null);
    }
    if (worth === null) { return host.blankFigure("points", id, label, figure, [node]); }
    var low = seen.outcome === "met" ? worth : "0";
    var high = seen.outcome === "unmet" ? "0" : worth;
    return host.node("points", id, label, settled(low, high, [seen]), [node], { low: low, high: high, max: worth }, null);
  };

  c.total = function (list, cap) {
    var seen = scored(list, "total");
    var low = host.sum(column(seen, "low")), high = host.sum(column(seen, "high")), max = host.sum(column(seen, "max"));
    if (cap !== undefined) {
      var top = host.number(cap, "total");
      if (top === null) { return host.blankFigure("total", null, null, cap, list); }
      low = host.least([low, top]); high = host.least([high, top]); max = host.least([max, top]);
    }
    return gathered("total", list, seen, low, high, max);
  };

  c.best = function (list) {
    var seen = scored(list, "best");
    return gathered("best", list, seen, host.most(column(seen, "low")), host.most(column(seen, "high")), host.most(column(seen, "max")));
  };

  c.score = function (id, label, node, op, pass) {
    var seen = host.look(node, "score");
    var bound = host.number(pass, "score");
    if (seen.outcome === "not-applicable" || seen.outcome === "failed") {
      return host.node("score", id, label, seen.outcome, [node], null, null);
    }
    if (seen.low === null) { host.fail("rule.no-points", "score"); }
    if (bound === null) { return host.blankFigure("score", id, label, pass, [node]); }
    var low = host.holds(seen.low, op, bound), high = host.holds(seen.high, op, bound);
    var outcome = low && high ? "met" : !low && !high ? "unmet" : seen.outcome === "missing" ? "missing" : "manual";
    return host.bounded("score", id, label, outcome, [node], { low: seen.low, high: seen.high, max: seen.max }, op, pass);
  };

  // ---- classes ----

  c.classify = function (steps) {
    if (!host.isList(steps)) { host.fail("rule.not-a-list", "classify"); }
    if (steps.length === 0) { host.fail("rule.empty-list", "classify"); }
    var nodes = [], possible = [], missing = false, failed = false, asked = 0, idleOnes = 0, closed = false;
    steps.forEach(function (step) {
      var name = step[0];
      if (step.length < 2) {
        if (!closed) { possible.push(name); closed = true; }
        return;
      }
      nodes.push(step[1]);
      var seen = host.look(step[1], "classify");
      asked += 1;
      if (seen.outcome === "not-applicable") { idleOnes += 1; }
      if (seen.outcome === "failed") { failed = true; }
      if (closed) { return; }
      if (seen.outcome === "met") { possible.push(name); closed = true; }
      if (OPEN[seen.outcome]) { possible.push(name); missing = missing || seen.outcome === "missing"; }
    });
    if (asked > 0 && idleOnes === asked) { return host.node("classify", null, null, "not-applicable", nodes, null, []); }
    var outcome = failed ? "failed" : possible.length === 1 && closed ? "met" : possible.length === 0 ? "unmet" : missing ? "missing" : "manual";
    return host.node("classify", null, null, outcome, nodes, null, possible);
  };

  c.inClass = function (id, label, rule, wanted) {
    var node = c.rule(rule);
    var seen = host.look(node, "inClass");
    if (!host.isList(wanted)) { host.fail("rule.not-a-list", "inClass"); }
    if (wanted.length === 0) { host.fail("rule.empty-list", "inClass"); }
    var classes = seen.classes || [];
    var inside = classes.filter(function (name) { return wanted.indexOf(name) >= 0; }).length;
    var outcome = seen.outcome === "failed" ? "failed" : seen.outcome === "not-applicable" ? "manual"
      : classes.length > 0 && inside === classes.length ? "met" : inside === 0 ? "unmet" : OPEN[seen.outcome] ? seen.outcome : "manual";
    return host.inClass(id, label, outcome, node, classes, wanted);
  };

  // ---- other rules: same date, purpose and facts, figures of their own document ----

  c.rule = function (name) {
    var other = host.enter(name);
    var node = other.evaluate(other.subject, other.figures, host.words());
    return host.leave(node);
  };

  // ---- money: c.pay is the only maker of lines ----

  ["share", "rate", "cap", "max", "min", "sum"].forEach(function (word) {
    c[word] = function () { return host.amount(word, arguments); };
  });

  c.pay = function (root, amount, what, reason, options) {
    host.look(root, "pay");
    host.pay(root, amount, what === undefined ? null : what, reason, options === undefined ? null : options);
  };

  // ---- dates ----

  ["window", "yearWindow", "nextMonth", "addMonths", "dayBefore"].forEach(function (word) {
    c[word] = function () { return host.dates(word, arguments); };
  });

  ["date", "purpose", "policyYear", "dataYear"].forEach(function (word) {
    Object.defineProperty(c, word, { enumerable: true, get: function () { return host.about(word); } });
  });

  // ---- groups: callbacks get (e, c) of one member ----

  function member(e, work) {
    host.at(e);
    return work(e, host.words());
  }

  c.partition = function (list, key) {
    var parts = [];
    list.forEach(function (e) {
      var name = member(e, key);
      if (name === null || name === undefined) { host.blankMember(e, "partition"); return; }
      var part = parts.filter(function (p) { return p.key === name; })[0];
      if (!part) { part = { key: name, list: [] }; parts.push(part); }
      part.list.push(e);
    });
    return parts;
  };

  // The item's own score where it can be computed, else the mean of the members whose can.
  c.groupMean = function (node) {
    return host.groupMean(node);
  };

  c.grades = function (list, score, options) {
    var shares = options.shares, outside = options.outside || [];
    var ranked = [];
    host.meansFrom(list.length);
    list.forEach(function (e) { host.measure(e, member(e, score)); });
    host.meansReady();
    list.forEach(function (e) {
      var nodes = [], given = null, open = null;
      outside.forEach(function (pair) {
        var node = member(e, pair[1]);
        var seen = host.look(node, "grades");
        nodes.push(node);
        if (given === null && seen.outcome === "met") { given = pair[0]; }
        if (OPEN[seen.outcome]) { open = open === "missing" ? open : seen.outcome; }
        if (seen.outcome === "failed") { open = "failed"; }
      });
      var root = member(e, score);
      var seen = host.look(root, "grades");
      nodes.push(root);
      var state = given !== null ? "met" : open !== null ? open : seen.outcome === "not-applicable" || seen.outcome === "failed" ? seen.outcome
        : seen.low !== null && host.compare(seen.low, seen.high) === 0 ? "ranked" : OPEN[seen.outcome] ? seen.outcome : "missing";
      if (state === "ranked") { ranked.push({ e: e, nodes: nodes, seen: seen }); return; }
      host.grade(e, state, given, nodes, seen.low === null ? null : seen);
    });
    var grades = host.ranks(ranked.map(function (r) { return r.seen.low; }), shares);
    ranked.forEach(function (r, at) { host.grade(r.e, "met", grades[at], r.nodes, r.seen); });
  };

  // ---- Chinese aliases ----

  var alias = {
    条件: "require", 原则上: "guide", 研判: "judge", 具备: "flag", 资质: "credential", 称号: "title", 否决: "veto", 事实: "fact", 期间内: "within",
    单项: "item", 分档: "band", 得分: "points", 取值得分: "value", 合计: "total", 取高: "best", 评分: "score", 划型: "classify", 属于类型: "inClass",
    引用: "rule", 分组: "group", 全部: "all", 任一: "any", 至少: "atLeast", 非: "not", 当: "when", 待问: "ask",
    发: "pay", 按比例: "share", 按分档比例: "rate", 封顶: "cap", 取大: "max", 取小: "min", 求和: "sum",
    近年: "window", 全年: "yearWindow", 次月: "nextMonth", 加月: "addMonths", 前一日: "dayBefore",
    分区: "partition", 组均值: "groupMean", 评级: "grades"
  };
  Object.keys(alias).forEach(function (word) { c[word] = c[alias[word]]; });
  var about = { 基准日: "date", 用途: "purpose", 政策年度: "policyYear", 数据年度: "dataYear" };
  Object.keys(about).forEach(function (word) {
    Object.defineProperty(c, word, { enumerable: true, get: function () { return host.about(about[word]); } });
  });

  return c;
})
