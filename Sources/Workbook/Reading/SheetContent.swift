/// What a sheet part says before its links are resolved.
struct SheetContent {
    /// A link whose target stands in the relationships of the part.
    struct Link {
        let cell: CellReference
        let relationship: String?
        let location: String
    }

    var cells: [Cell] = []
    var mergedRanges: [CellRange] = []
    var links: [Link] = []
    var hiddenRows: Set<Int> = []
    var hiddenColumns: Set<Int> = []
}
