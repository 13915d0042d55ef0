import Model

/// `footer-marks`: which marks the footer of a column's page bears.
///
/// Marks that a script or an image may show are not seen in the text: what is
/// missing beside one is suspected only.
struct FooterMarks: Extractor {
    static let name = "footer-marks"
    static let version = 3
    static let produces: Set<FactType> = [.elements]
    static var probes: [ExtractorProbe] {
        [
            ExtractorProbe(
                .elements, ["column": [ExtractorProbe.page]],
                elements: FooterMark.allCases.map { WantedElement(name: $0.rawValue) })
        ]
    }

    private let column: String
    private let search: ElementSearch

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        guard let elements = settings.elements(), let column else { return nil }
        self.column = column
        search = ElementSearch(elements)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.column(column).outcome {
        case .gone(_, let evidence): return .known(search.value([]), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page): return marks(of: page)
        }
    }

    private func marks(of page: Page) -> Extraction {
        let footer = page.content.footer
        let blocks = footer.blocks
        let worded = search.find(in: blocks.map { TextNormalization.squeezed($0.text) })
        var places: [Evidence] = []
        var found: Set<String> = []
        for element in search.wanted {
            if let mark = FooterMark(named: element.name), let place = footer.place(of: mark) {
                found.insert(element.name)
                places.append(page.evidence(place.node, snippet: place.snippet))
            } else if let index = worded[element.name] {
                found.insert(element.name)
                places.append(page.evidence(blocks[index].node, snippet: blocks[index].text))
            }
        }
        let isComplete = found.count == search.wanted.count
        guard isComplete || page.isWhole else {
            return .unknown(
                CaptureWording.column(column, CaptureWording.cutBody), evidence: [page.evidence])
        }
        let isDoubtful = !isComplete && footer.mayHideMarks
        let more = blocks.prefix(6).map { page.evidence($0.node, snippet: $0.text) }
        return .known(
            search.value(found), certainty: isDoubtful ? .suspected : .measured,
            evidence: (places + more).isEmpty ? [page.evidence] : places + more)
    }
}
