import Model

extension UnitCaptures {
    /// What can be said of a column before its entries are looked at.
    enum ColumnState {
        case open(ColumnCapture, Page)
        /// It answers 404 or 410.
        case gone(Evidence)
        case unknown(Extraction)
    }

    /// The column, or why nothing can be said about what it holds.
    func state(ofColumn name: String) -> ColumnState {
        let capture = column(name)
        switch capture.outcome {
        case .page(let page): return .open(capture, page)
        case .gone(_, let place): return .gone(place)
        case .file(_, let place):
            return .unknown(
                .unknown(
                    CaptureWording.column(name, CaptureWording.notAPage), evidence: [place]))
        case .unreachable(let reason, let places):
            return .unknown(.unknown(CaptureWording.column(name, reason), evidence: places))
        }
    }
}
