import { inks } from './drawing.ts'

const square = (ground: string, drawing: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" viewBox="0 0 1000 1000"><rect width="1000" height="1000" fill="${ground}"/>${drawing}</svg>`

/** Nicole, drawn: dark curls, a rose jacket. Nobody in particular. */
export function nicole(): string {
  return square(
    inks.sand,
    `<circle cx="500" cy="470" r="380" fill="${inks.clay}" opacity="0.45"/>
    <path d="M500 150 C 300 140 214 300 232 470 C 196 560 236 690 330 720 L 670 720 C 764 690 804 560 768 470 C 786 300 700 140 500 150 Z" fill="#3a211a"/>
    <circle cx="266" cy="420" r="74" fill="#3a211a"/><circle cx="734" cy="420" r="74" fill="#3a211a"/>
    <circle cx="250" cy="560" r="82" fill="#3a211a"/><circle cx="750" cy="560" r="82" fill="#3a211a"/>
    <circle cx="310" cy="680" r="76" fill="#3a211a"/><circle cx="690" cy="680" r="76" fill="#3a211a"/>
    <path d="M120 1000 C 140 830 290 780 420 756 L 580 756 C 710 780 860 830 880 1000 Z" fill="${inks.rose}"/>
    <path d="M430 650 h140 v118 q-70 86 -140 0 z" fill="#a9684a"/>
    <path d="M412 752 L500 880 L588 752 L640 776 L520 1000 H480 L360 776 Z" fill="${inks.paper}"/>
    <path d="M338 430 C 338 300 400 246 500 246 C 600 246 662 300 662 430 C 662 580 590 690 500 690 C 410 690 338 580 338 430 Z" fill="#c17f5c"/>
    <path d="M332 450 C 324 290 420 220 524 232 C 470 330 400 350 352 376 Z" fill="#3a211a"/>
    <path d="M668 450 C 684 310 610 220 496 236 C 540 320 610 350 650 384 Z" fill="#3a211a"/>
    <path d="M392 424 q38 -24 76 -4 M532 420 q38 -20 76 4" fill="none" stroke="#3a211a" stroke-width="12" stroke-linecap="round"/>
    <ellipse cx="432" cy="468" rx="17" ry="19" fill="#2a2320"/><ellipse cx="568" cy="468" rx="17" ry="19" fill="#2a2320"/>
    <circle cx="438" cy="462" r="5" fill="#fff"/><circle cx="574" cy="462" r="5" fill="#fff"/>
    <path d="M500 480 q-20 60 -6 74 q14 8 28 0" fill="none" stroke="#96573b" stroke-width="9" stroke-linecap="round"/>
    <path d="M430 592 q70 62 140 0 q-70 20 -140 0 z" fill="${inks.rose}"/>
    <circle cx="392" cy="550" r="34" fill="${inks.rust}" opacity="0.22"/><circle cx="608" cy="550" r="34" fill="${inks.rust}" opacity="0.22"/>
    <circle cx="338" cy="560" r="13" fill="${inks.sun}"/><circle cx="662" cy="560" r="13" fill="${inks.sun}"/>`,
  )
}

/** The guest author, invented and drawn: short hair, glasses, a green jumper. */
export function tomas(): string {
  return square(
    inks.sky,
    `<circle cx="500" cy="470" r="380" fill="${inks.sage}" opacity="0.6"/>
    <path d="M120 1000 C 150 840 300 786 424 764 L 576 764 C 700 786 850 840 880 1000 Z" fill="${inks.pine}"/>
    <path d="M426 640 h148 v128 q-74 70 -148 0 z" fill="#5b3526"/>
    <path d="M404 752 q96 96 192 0 l22 34 q-118 104 -236 0 z" fill="#17494a"/>
    <path d="M330 400 C 330 262 400 210 500 210 C 600 210 670 262 670 400 C 672 560 606 700 500 700 C 394 700 328 560 330 400 Z" fill="#714433"/>
    <path d="M322 420 C 300 250 390 166 500 170 C 612 166 700 250 678 420 C 664 340 650 312 620 286 C 560 262 440 262 380 286 C 350 312 336 340 322 420 Z" fill="#1c1614"/>
    <path d="M344 540 C 352 660 430 724 500 724 C 570 724 648 660 656 540 C 640 600 610 612 580 606 C 540 590 460 590 420 606 C 390 612 360 600 344 540 Z" fill="#1c1614"/>
    <path d="M446 640 q54 34 108 0 q-54 10 -108 0 z" fill="#d98d7a"/>
    <ellipse cx="426" cy="450" rx="15" ry="17" fill="#120d0b"/><ellipse cx="574" cy="450" rx="15" ry="17" fill="#120d0b"/>
    <path d="M386 396 q40 -22 80 -4 M534 392 q40 -18 80 4" fill="none" stroke="#1c1614" stroke-width="13" stroke-linecap="round"/>
    <g fill="none" stroke="${inks.sun}" stroke-width="11"><rect x="364" y="408" width="120" height="92" rx="38"/><rect x="516" y="408" width="120" height="92" rx="38"/><path d="M484 440 q16 -14 32 0 M364 440 l-32 -12 M636 440 l32 -12"/></g>
    <path d="M500 470 q-24 66 -8 82 q16 10 34 0" fill="none" stroke="#4c2b1f" stroke-width="9" stroke-linecap="round"/>`,
  )
}
