import Markup
import Model

/// The form that finds rows. It stays hidden until the page's script shows it: without the script it
/// could do nothing.
extension PageWriter {
    private typealias Words = ReportWording.Filter

    /// - Parameters:
    ///   - standings: how rows of the page can stand.
    ///   - units: the units rows can be about; empty on the page of one.
    mutating func filters(standings: [RowStanding], units: [UnitStanding]) {
        element(
            "form",
            [
                "id": "filter", "class": "filter", "role": "search", "hidden": "",
                "aria-label": Words.title.text(in: language),
            ]
        ) { page in
            page.element("div", ["class": "fields"]) { page in
                page.field(Words.search) { page in
                    page.html.element(
                        "input",
                        [
                            "type": "search", "name": "q", "autocomplete": "off",
                            "spellcheck": "false",
                        ])
                }
                page.choice("s", Words.standing) { page in
                    for standing in standings {
                        page.option(
                            standing.rawValue, standing.wording.text(in: page.language))
                    }
                }
                page.choice("n", ReportWording.indicator, page.marks.indicators)
                page.choice("c", ReportWording.clause, page.marks.clauses)
                if units.count > 1 {
                    page.choice("u", ReportWording.unit) { page in
                        for unit in units { page.option(unit.id, unit.name) }
                    }
                }
            }
            page.line()
            page.element("div", ["class": "tools"]) { page in
                page.tools()
            }
        }
        line()
    }

    private mutating func tools() {
        html.element(
            "output",
            [
                "id": "found", "data-text": Words.found.text(in: language),
            ])
        button("reset", nil, Words.clear)
        button("button", "open-all", Words.openAll)
        button("button", "close-all", Words.closeAll)
        element(
            "button",
            [
                "type": "button", "id": "copy-link", "hidden": "",
                "data-text": Words.copied.text(in: language),
            ], Words.copyLink)
        look("theme", Words.theme, [("light", Words.light), ("dark", Words.dark)], Words.system)
        look("paper", Words.paper, [("formal", Words.formal)], Words.standard)
    }

    private mutating func button(_ type: String, _ id: String?, _ wording: Wording) {
        element("button", ["type": type, "id": id], wording)
    }

    private mutating func look(
        _ name: String, _ label: Wording, _ choices: [(String, Wording)], _ usual: Wording
    ) {
        field(label) { page in
            page.element("select", ["id": "look-\(name)"]) { page in
                page.option("", usual.text(in: page.language))
                for (value, wording) in choices {
                    page.option(value, wording.text(in: page.language))
                }
            }
        }
    }

    private mutating func field(_ label: Wording, _ control: (inout PageWriter) -> Void) {
        element("label") { page in
            page.element("span", label)
            page.data(" ")
            control(&page)
        }
        line()
    }

    private mutating func choice(
        _ name: String, _ label: Wording, _ options: (inout PageWriter) -> Void
    ) {
        field(label) { page in
            page.element("select", ["name": name]) { page in
                page.option("", Words.all.text(in: page.language))
                options(&page)
            }
        }
    }

    private mutating func choice(_ name: String, _ label: Wording, _ choices: [RowMarks.Choice]) {
        choice(name, label) { page in
            for choice in choices {
                page.option(
                    choice.value, (choice.isIndented ? "\u{2003}" : "") + choice.label,
                    marks: choice.marks)
            }
        }
    }

    private mutating func option(_ value: String, _ label: String, marks: [String]? = nil) {
        let (value, shown) = (CleanText.shown(value), CleanText.shown(label, limit: 60))
        // What an option says is its value where it has no other, but for white space.
        let isSaid = value == shown && value.split(separator: " ").joined(separator: " ") == value
        element(
            "option",
            [
                "value": isSaid && !value.isEmpty ? nil : value,
                "data-k": marks?.joined(separator: " "),
            ]
        ) { $0.html.text(shown) }
    }
}
