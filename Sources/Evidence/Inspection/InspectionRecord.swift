import Exact
import Model

extension PageInspection {
    /// The inspection as one JSON object, for the next program. The same page
    /// gives the same bytes.
    public var json: [UInt8] {
        var writer = JSONLineWriter()
        writer.object { writer in
            writer.string("address", address)
            writer.raw("status", String(status))
            writer.string("sha256", sha256)
            writer.raw("whole", String(isWhole))
            writer.object("charset") { writer in
                writer.string("name", charset.name)
                writer.string("by", charset.decidedBy)
                writer.text("declared", charset.declared)
                writer.raw("replacements", String(charset.replacements))
            }
            writer.string("kind", kind.rawValue)
            writer.string("title", title)
            writer.object("publication") { writer in
                writer.text("day", publicationDay?.description)
                writer.text("source", publicationDay == nil ? nil : dates.first?.name)
            }
            writer.array("dates", dates) { writer, mark in
                writer.object { writer in
                    writer.string("source", mark.name)
                    writer.string("day", mark.value)
                    writer.place(mark.evidence)
                }
            }
            writer.object("list") { writer in
                writer.array("entries", entries) { writer, entry in
                    writer.object { writer in
                        writer.string("title", entry.title)
                        writer.text("day", entry.day?.description)
                        writer.text("address", entry.address)
                        writer.string("locator", entry.locator)
                    }
                }
                writer.array("pages", furtherPages) { $0.string(nil, $1) }
                writer.raw("pageCount", pageCount.map { String($0) } ?? "null")
            }
            writer.mark("explanation", explanation, named: "kind")
            writer.marks("information", information)
            writer.mark("documentNumber", documentNumber, named: "name")
            writer.marks("marks", tags)
            writer.object("footer") { writer in
                writer.marks("shown", footer.shown)
                writer.array("unseen", footer.unseen) { $0.string(nil, $1) }
                writer.raw("mayHide", String(footer.mayHide))
            }
            writer.array("facts", facts) { FactRecord.write($1, to: &$0) }
        }
        writer.endLine()
        return writer.bytes
    }
}

extension JSONLineWriter {
    /// A text, or null where there is none.
    fileprivate mutating func text(_ key: String, _ text: String?) {
        if let text { string(key, text) } else { raw(key, "null") }
    }

    fileprivate mutating func place(_ evidence: Evidence) {
        string("locator", evidence.locator)
        string("snippet", evidence.snippet)
    }

    fileprivate mutating func marks(_ key: String, _ marks: [PageInspection.Mark]) {
        array(key, marks) { writer, mark in
            writer.object { writer in
                writer.string("name", mark.name)
                writer.string("value", mark.value)
                writer.place(mark.evidence)
            }
        }
    }

    fileprivate mutating func mark(
        _ key: String, _ mark: PageInspection.Mark?, named name: String
    ) {
        guard let mark else {
            raw(key, "null")
            return
        }
        object(key) { writer in
            writer.string(name, mark.name)
            writer.string("value", mark.value)
            writer.place(mark.evidence)
        }
    }
}
