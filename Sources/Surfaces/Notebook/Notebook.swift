/// What every notebook has without importing it: showing values as more than text, tables of tensors, plots, and what moves while a cell runs.
///
/// A chapter and a kernel's session find these names where they have no others of the kind: a cell's own `plot` comes before this one. A program that isn't a chapter
/// imports `Notebook`, and shows nothing.
import SurfaceCore
