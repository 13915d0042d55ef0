/* What a page can do beyond being read: find rows, keep what is looked for in the address, open and
   close details, choose a look. Without it everything stands open and nothing is missing. Texts come
   from the page; nothing is ever parsed as markup. */
(function () {
  "use strict";
  var root = document.documentElement;
  var bar = document.getElementById("filter");
  var fields = {};
  var rows = [];
  var target = "";

  function all(selector, inside) {
    return Array.prototype.slice.call((inside || document).querySelectorAll(selector));
  }

  /* Rows: what they are about stands in data attributes, their own or their group's. */

  function read(row) {
    var group = row.parentNode;
    return {
      row: row,
      more: row.nextElementSibling && row.nextElementSibling.className === "more"
        ? row.nextElementSibling : null,
      s: row.getAttribute("data-s"),
      u: row.getAttribute("data-u"),
      n: row.getAttribute("data-n") || group.getAttribute("data-n"),
      c: row.getAttribute("data-c") || group.getAttribute("data-c"),
      group: group.hasAttribute("data-n") ? group : null,
      text: null
    };
  }

  function textOf(item) {
    if (item.text === null) {
      item.text = item.row.textContent + (item.more ? item.more.textContent : "");
      var head = item.group && item.group.querySelector("tr.group");
      if (head) item.text += head.textContent;
      item.text = item.text.toLowerCase();
    }
    return item.text;
  }

  function chosen(name) {
    var field = fields[name];
    return field ? field.value : "";
  }

  /* The marks behind an option: which rows it stands for. */
  function marks(name) {
    var field = fields[name];
    if (!field || !field.value) return null;
    var marks = field.options[field.selectedIndex].getAttribute("data-k");
    return marks === null ? [field.value] : marks.split(" ");
  }

  function apply() {
    var words = chosen("q").toLowerCase().split(/\s+/).filter(Boolean);
    var s = marks("s"), n = marks("n"), c = marks("c"), u = marks("u");
    var shown = 0, counted = 0, whole = !words.length && !s && !n && !c && !u;
    rows.forEach(function (item) {
      var fits = !u || !item.u || u.indexOf(item.u) >= 0;
      if (fits && item.s) {
        fits = (!s || s.indexOf(item.s) >= 0) && (!n || n.indexOf(item.n) >= 0)
          && (!c || c.indexOf(item.c) >= 0)
          && words.every(function (word) { return textOf(item).indexOf(word) >= 0; });
      }
      item.row.hidden = !fits;
      if (item.more) item.more.hidden = !fits;
      if (item.counts) {
        counted += 1;
        if (fits) shown += 1;
      }
    });
    all("tbody[data-n]").concat(all("section.branch")).forEach(function (group) {
      var inside = all("tr[data-s]", group);
      group.hidden = !whole && inside.length > 0
        && inside.every(function (row) { return row.hidden; });
    });
    var state = document.getElementById("found");
    if (state) {
      state.textContent = whole ? "" : state.getAttribute("data-text")
        .replace("{0}", shown).replace("{1}", counted);
      bar.classList.toggle("active", !whole);
    }
  }

  /* The address: #TARGET&q=…&s=…; a target may be u-UNIT.i-CODE. */

  function address() {
    var parts = target ? [target] : [];
    Object.keys(fields).forEach(function (name) {
      if (chosen(name)) parts.push(name + "=" + encodeURIComponent(chosen(name)));
    });
    return "#" + parts.join("&");
  }

  function remember() {
    var hash = address();
    history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (error) { return text; }
  }

  function follow() {
    var parts = location.hash.slice(1).split("&").filter(Boolean);
    var states = parts.filter(function (part) { return part.indexOf("=") > 0; });
    target = decoded(parts.filter(function (part) { return part.indexOf("=") < 0; })[0] || "");
    if (states.length || !target) {
      Object.keys(fields).forEach(function (name) { fields[name].value = ""; });
      states.forEach(function (part) {
        var at = part.indexOf("="), name = part.slice(0, at), value = decoded(part.slice(at + 1));
        var field = fields[name];
        if (!field) return;
        field.value = value;
        if (field.options && field.value !== value) field.value = "";
      });
    }
    apply();
    show();
    if (target || states.length) remember();
  }

  /* Brings the target into view, whatever hides it. */
  function show() {
    if (!target) return;
    var place = document.getElementById(target);
    var pair = /^(u-[^.]+)\.(i-.+)$/.exec(target);
    if (!place && pair) {
      place = document.getElementById(pair[2]);
      var unit = document.getElementById(pair[1]);
      var link = !place && unit && unit.querySelector("th a[href]");
      if (link) {
        location.href = link.getAttribute("href") + "#" + pair[2];
        return;
      }
      if (!place) place = unit;
    }
    if (!place) return;
    if (place.closest("[hidden]")) clear();
    for (var box = place; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") box.open = true;
    }
    var more = place.nextElementSibling;
    if (more && more.className === "more") {
      all("details", more).forEach(function (details) { details.open = true; });
    }
    all(".here").forEach(function (old) { old.classList.remove("here"); });
    place.classList.add("here");
    place.scrollIntoView();
  }

  function clear() {
    Object.keys(fields).forEach(function (name) { fields[name].value = ""; });
    apply();
  }

  function details(open) {
    all("details").forEach(function (item) { item.open = open; });
  }

  /* Looks: kept by the browser, where it keeps anything for a page. */

  function kept(name, value) {
    try {
      if (value === undefined) return localStorage.getItem("heng-" + name);
      localStorage.setItem("heng-" + name, value);
    } catch (error) { /* a browser that keeps nothing */ }
    return null;
  }

  function look(name) {
    var field = document.getElementById("look-" + name);
    if (!field) return;
    function set() {
      if (field.value) root.setAttribute("data-" + name, field.value);
      else root.removeAttribute("data-" + name);
    }
    field.value = kept(name) || "";
    if (field.selectedIndex < 0) field.value = "";
    set();
    field.addEventListener("change", function () { set(); kept(name, field.value); });
  }

  /* A table wider than its place scrolls; the keyboard has to reach it. */
  function scrollers(event) {
    all(".scroll").forEach(function (box) {
      /* What is not laid out yet is asked when it comes into view. */
      if (box.classList.contains("long") && event === undefined) return;
      var wide = box.scrollWidth > box.clientWidth + 1;
      if (wide) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", document.body.getAttribute("data-wide") || "");
      } else if (box.hasAttribute("tabindex")) {
        ["tabindex", "role", "aria-label"].forEach(function (name) { box.removeAttribute(name); });
      }
    });
  }

  var wasOpen = null;
  function beforePrint() {
    if (wasOpen) return;
    wasOpen = all("details").filter(function (item) { return item.open; });
    details(true);
  }
  function afterPrint() {
    if (!wasOpen) return;
    details(false);
    wasOpen.forEach(function (item) { item.open = true; });
    wasOpen = null;
  }

  if (bar) {
    bar.hidden = false;
    all("[name]", bar).forEach(function (field) { fields[field.name] = field; });
    rows = all("tr[data-s], tr[data-u]").map(read);
    rows.forEach(function (item) {
      item.counts = item.s !== null && item.row.closest(".counted") !== null;
    });
    bar.addEventListener("submit", function (event) { event.preventDefault(); });
    bar.addEventListener("reset", function (event) {
      event.preventDefault();
      target = "";
      clear();
      remember();
    });
    var wait = 0;
    ["input", "change"].forEach(function (kind) {
      bar.addEventListener(kind, function (event) {
        if (!event.target.name) return;
        clearTimeout(wait);
        wait = setTimeout(function () { apply(); remember(); }, kind === "input" ? 120 : 0);
      });
    });
    var copy = document.getElementById("copy-link");
    if (copy && navigator.clipboard) {
      copy.hidden = false;
      copy.addEventListener("click", function () {
        navigator.clipboard.writeText(location.href).then(function () {
          document.getElementById("found").textContent = copy.getAttribute("data-text");
        }, function () { copy.hidden = true; });
      });
    }
    document.getElementById("open-all").addEventListener("click", function () { details(true); });
    document.getElementById("close-all").addEventListener("click", function () { details(false); });
    look("theme");
    look("paper");
  }
  all("details:not(.kept)").forEach(function (item) { item.open = false; });
  window.addEventListener("hashchange", follow);
  window.addEventListener("resize", scrollers);
  document.addEventListener("contentvisibilityautostatechange", scrollers, true);
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
  scrollers();
  follow();
  root.setAttribute("data-ready", "");
})();
