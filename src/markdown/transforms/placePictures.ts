// `![](picture:call-tree)` -> the drawing itself, on the image node; a picture that has nothing to show leaves without a trace.
import type { Image, Nodes, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Drawing } from '../../model/drawing.js';

/** How a template names a picture. */
export const PICTURE = 'picture:';

/** Where drawings come from. */
export interface PictureWorld {
  /** The names of all pictures. */
  readonly names: readonly string[];
  /** The drawing of one of them; undefined when this organization has nothing to show there. */
  readonly draw: (name: string) => Drawing | undefined;
  /** Called for a name that is none. */
  readonly onUnknown: (name: string) => void;
}

/** Puts drawings on the images of a tree that is no longer shared (it changes the nodes). */
export function placePictures(root: Root, world: PictureWorld): void {
  visit(root as Nodes, 'paragraph', (paragraph: Paragraph, index, parent) => {
    if (!paragraph.children.some(isPicture)) return undefined;
    paragraph.children = paragraph.children.filter((node) => !isPicture(node) || placed(node, world));
    if (paragraph.children.length > 0 || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isPicture(node: Nodes): node is Image {
  return node.type === 'image' && node.url.startsWith(PICTURE);
}

function placed(image: Image, world: PictureWorld): boolean {
  const name = image.url.slice(PICTURE.length);
  if (!world.names.includes(name)) {
    world.onUnknown(name);
    return false;
  }
  const drawing = world.draw(name);
  if (!drawing) return false;
  image.alt = drawing.description;
  image.title = drawing.title;
  image.data = { ...image.data, drawing };
  return true;
}
