import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.Method

    /// How scores come about, and from what.
    mutating func method() {
        element("dl", ["class": "method"]) { page in
            for entry in page.figures.methodEntries(page.printed) {
                page.pair(entry.term) { $0.text(entry.text) }
            }
        }
        line()
        versions()
    }

    /// Everything a reader needs to repeat the result.
    private mutating func versions() {
        element("h3", Words.versions)
        line()
        table() { page in
            page.tableHead([(Words.what, nil), (Words.version, nil), (Words.digest, nil)])
            page.element("tbody") { page in
                let (round, pack) = (page.scored.round, page.scored.pack)
                page.version(
                    ReportWording.pack.text(in: page.language),
                    "\(pack.id) \(pack.version) · \(pack.source.citation)", pack.digest)
                page.version(Words.roundFile.text(in: page.language), round.id, round.digest)
                for archive in page.scored.archives {
                    page.version(
                        archive.file, page.printed.extent(of: archive), archive.digest)
                }
                page.version(
                    ReportWording.engine.text(in: page.language), "heng \(page.scored.engine)", nil)
                if let basis = page.scored.basis {
                    page.version(
                        Words.basis.text(in: page.language),
                        Words.inputs(basis.leaves.count).text(in: page.language), basis.root)
                }
            }
        }
        line()
    }

    private mutating func version(_ what: String, _ version: String, _ digest: String?) {
        element("tr") { page in
            page.element("th", ["scope": "row"], data: what)
            page.cell(data: version)
            page.element("td") { page in
                if let digest { page.hash(digest, short: false) } else { page.data("—") }
            }
        }
        line()
    }
}
