/// Whether a person sees a sheet.
public enum SheetVisibility: String, Sendable, Hashable, CaseIterable {
    /// Shown.
    case visible
    /// Hidden; a person can show it by the menu.
    case hidden
    /// Hidden from the menu too.
    case veryHidden
}
