/** Remembers what is selected in the text, which `display: none` forgets; returns what gives it back. */
export function keepSelection(): (() => void) | undefined {
  const selection = getSelection()
  if (!selection?.rangeCount) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return () => {
    if (anchorNode?.isConnected && focusNode?.isConnected) {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
    }
  }
}
